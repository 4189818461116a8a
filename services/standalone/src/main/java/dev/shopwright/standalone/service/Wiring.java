package dev.shopwright.standalone.service;

import dev.shopwright.standalone.Addresses;
import dev.shopwright.standalone.AdminAccount;
import dev.shopwright.standalone.Part;
import dev.shopwright.standalone.Ports;
import dev.shopwright.standalone.store.Stores;
import java.util.Arrays;

/** What each context is told, in the words that containers are told it in. */
public final class Wiring {

    private static final String[] STORELESS = {
        "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "dev.shopwright.events.EventsAutoConfiguration",
        "dev.shopwright.events.relay.RelayAutoConfiguration",
        "dev.shopwright.events.consumer.ConsumerAutoConfiguration"
    };

    private final Ports ports;
    private final Stores stores;
    private final AdminAccount admin;
    private final ServiceKeys keys;

    public Wiring(Ports ports, Stores stores, AdminAccount admin) {
        this.ports = ports;
        this.stores = stores;
        this.admin = admin;
        keys = ServiceKeys.from(stores.secrets());
    }

    /** For the gateway. */
    public Settings gateway() {
        return common(Part.GATEWAY);
    }

    Settings of(Service service) {
        var settings = common(service.part())
                .with("spring.cloud.gateway.server.webflux.enabled", false)
                .with("REDIS_HOST", "127.0.0.1")
                .with("REDIS_PORT", stores.redis().port())
                .with("REDIS_PASSWORD", stores.redis().password())
                .with("shopwright.security.internal-key", keys.privateOf(service.id()))
                .with("shopwright.security.internal-keys", keys.allPublic());
        return ownSettings(service, service.hasDatabase() ? withDatabase(settings, service) : storeless(settings));
    }

    private Settings common(Part part) {
        var addresses = Addresses.on(ports);
        var settings = Settings.NONE
                .with("server.port", ports.of(part))
                .with("server.address", ports.host())
                .with("logging.level.dev.shopwright." + part.id(), LogLevel.of(part, System.getenv()));
        for (Part other : Part.values()) {
            settings = settings.with(other.name() + "_URL", addresses.of(other));
        }
        return settings;
    }

    private Settings ownSettings(Service service, Settings settings) {
        return switch (service.part()) {
            case AUTH -> settings.with("KEY_ENCRYPTION_KEY", stores.secrets().key("auth.key-encryption-key"))
                    .with("ADMIN_USERNAME", "admin")
                    .with("ADMIN_EMAIL", admin.email())
                    .with("ADMIN_PASSWORD", admin.password())
                    .with("MAIL_FOLDER", stores.folder().folder("mail"))
                    .with("SITE_URL", Addresses.on(ports).gateway());
            case CART -> settings.with("CART_COOKIE_KEY", stores.secrets().key("cart.cookie-key"));
            default -> settings;
        };
    }

    private Settings withDatabase(Settings settings, Service service) {
        var database = stores.postgres().database(service.id());
        return settings.with("DB_HOST", "127.0.0.1")
                .with("DB_PORT", database.port())
                .with("DB_NAME", database.name())
                .with("DB_USER", database.name())
                .with("DB_PASSWORD", database.password())
                .with("DB_SSLMODE", "disable");
    }

    /** The other services bring these onto the classpath. */
    private static Settings storeless(Settings settings) {
        return settings.with("spring.autoconfigure.exclude", String.join(",", Arrays.asList(STORELESS)));
    }
}
