package dev.shopwright.standalone;

import dev.shopwright.standalone.service.ServiceContexts;
import dev.shopwright.standalone.service.ServiceLogs;
import dev.shopwright.standalone.service.SharedLoops;
import dev.shopwright.standalone.service.ShopSettings;
import dev.shopwright.standalone.service.Wiring;
import dev.shopwright.standalone.store.DataFolder;
import dev.shopwright.standalone.store.SampleState;
import dev.shopwright.standalone.store.Secrets;
import dev.shopwright.standalone.store.Stores;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A running shop: its stores, its services and its gateway. Closing it stops them and keeps the data. */
public final class Standalone implements AutoCloseable {

    private final Resources resources;
    private final ServiceContexts contexts;
    private final Addresses addresses;
    private final Stores stores;

    private Standalone(Resources resources, ServiceContexts contexts, Addresses addresses, Stores stores) {
        this.resources = resources;
        this.contexts = contexts;
        this.addresses = addresses;
        this.stores = stores;
    }

    /**
     * Starts a shop and returns when it takes requests. Logging of this JVM goes to its folder until it is closed.
     *
     * @throws StartFailure when it cannot start; nothing is left running then
     */
    public static Standalone start(Options options) {
        return start(options, new Resources());
    }

    static Standalone start(Options options, Resources resources) {
        try {
            return open(options, resources);
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    private static Standalone open(Options options, Resources resources) {
        var ports = options.ports().claim();
        var folder = resources.add(DataFolder.open(options.dataDir()));
        if (options.fresh()) {
            folder.clear();
        }
        resources.add(ServiceLogs.open(folder.folder("logs")));
        var stores = Stores.start(folder, resources);
        var sample = SampleState.of(folder, options.sample());
        var loops = resources.add(new SharedLoops());
        var wiring = new Wiring(ports, stores, admin(stores.secrets()), ShopSettings.of(options.shop()));
        var contexts = resources.add(new ServiceContexts(wiring, loops));
        contexts.start(sample);
        return new Standalone(resources, contexts, Addresses.on(ports), stores);
    }

    /** Where its parts are reached. */
    public Addresses addresses() {
        return addresses;
    }

    /** Who can sign in as the first administrator. */
    public AdminAccount admin() {
        return admin(stores.secrets());
    }

    /** Whether it was filled with sample data. */
    public boolean hasSample() {
        return SampleState.of(stores.folder(), Optional.empty()).isWanted();
    }

    /** The folder that keeps its data, logs and mail. */
    public Path dataDir() {
        return stores.folder().path();
    }

    /** Stops one part, so that what the others do without it can be seen; running the result starts it again. */
    public Runnable stop(Part part) {
        contexts.stop(part);
        return () -> contexts.start(part);
    }

    @Override
    public void close() {
        resources.close();
    }

    private static AdminAccount admin(Secrets secrets) {
        Map<String, String> environment = System.getenv();
        var email = secrets.of("admin.email", () -> environment.getOrDefault("ADMIN_EMAIL", "admin@example.com"));
        var given = environment.get("ADMIN_PASSWORD");
        return new AdminAccount(
                email, given == null ? secrets.password("admin.password") : secrets.of("admin.password", () -> given));
    }
}
