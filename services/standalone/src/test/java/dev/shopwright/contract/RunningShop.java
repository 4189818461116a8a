package dev.shopwright.contract;

import dev.shopwright.standalone.Options;
import dev.shopwright.standalone.Part;
import dev.shopwright.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The shop under test and its admin: somebody's installation, or one of this JVM's own. */
public final class RunningShop implements AutoCloseable {

    /** All tests come from one address. The limit on one account's sign-ins stays, and is tested. */
    private static final List<String> LIMITS_OFF = List.of(
            "shopwright.limits.api",
            "shopwright.auth.limits.sign-in-address.capacity",
            "shopwright.auth.limits.sign-up.capacity",
            "shopwright.auth.limits.reset-account.capacity",
            "shopwright.auth.limits.reset-address.capacity");

    private static final Duration TOKEN_IN_USE = Duration.ofMinutes(10);

    private final URI url;
    private final String adminEmail;
    private final String adminPassword;
    private final @Nullable Standalone own;
    private @Nullable Person admin;
    private Instant adminSignedIn = Instant.MIN;

    private RunningShop(URI url, String adminEmail, String adminPassword, @Nullable Standalone own) {
        this.url = url;
        this.adminEmail = adminEmail;
        this.adminPassword = adminPassword;
        this.own = own;
    }

    /** The shop at {@code -Dshop.url} with {@code -Dshop.admin.email} and {@code -Dshop.admin.password}, or else a new one. */
    static RunningShop find() {
        String url = System.getProperty("shop.url", "");
        return url.isEmpty()
                ? start()
                : new RunningShop(
                        URI.create(url.replaceFirst("/$", "")), property("email"), property("password"), null);
    }

    private static RunningShop start() {
        LIMITS_OFF.forEach(limit -> System.setProperty(limit, "0"));
        try {
            Path data = Files.createTempDirectory("contract");
            Standalone own = Standalone.start(Options.in(data).onFreePorts().withoutSample());
            return new RunningShop(
                    own.addresses().gateway(), own.admin().email(), own.admin().password(), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at the end. */
    public URI url() {
        return url;
    }

    /** The data folder of this JVM's own shop. */
    public Path data() {
        return own().dataDir();
    }

    /** Runs the steps while this JVM's own shop lacks one of its services. */
    public void without(Part part, Runnable steps) {
        Runnable startAgain = own().stop(part);
        try {
            steps.run();
        } finally {
            startAgain.run();
        }
    }

    String adminEmail() {
        return adminEmail;
    }

    String adminPassword() {
        return adminPassword;
    }

    /** Signed in by one class for all, as nobody may sign in too often, and again before the token expires. */
    Person admin(Supplier<Person> signIn) {
        if (admin == null || adminSignedIn.isBefore(Instant.now().minus(TOKEN_IN_USE))) {
            admin = signIn.get();
            adminSignedIn = Instant.now();
        }
        return admin;
    }

    private Standalone own() {
        return Objects.requireNonNull(own, "the shop is somebody else's");
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty("shop.admin." + name), "shop.admin." + name);
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
            FileSystemUtils.deleteRecursively(own.dataDir());
        }
    }
}
