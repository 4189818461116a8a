package dev.shopwright.standalone.service;

import dev.shopwright.standalone.Addresses;
import dev.shopwright.standalone.AdminAccount;
import dev.shopwright.standalone.Part;
import dev.shopwright.standalone.Ports;
import dev.shopwright.standalone.store.Stores;

/** What each context is told, in the words that containers are told it in. */
public final class Wiring {

    private static final String OF_THE_GATEWAY = "org.springframework.cloud.";
    private static final String OF_DATABASES =
            "org.springframework.boot.r2dbc.,org.springframework.boot.jdbc.,org.springframework.boot.flyway.,dev.shopwright.events.";

    /** Would count those of all parts, and two that start at once would break Logback's list of listeners. */
    private static final String COUNTING_LOG_LINES =
            "org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback";

    private final Ports ports;
    private final Stores stores;
    private final AdminAccount admin;
    private final ShopSettings shop;
    private final ServiceKeys keys;

    public Wiring(Ports ports, Stores stores, AdminAccount admin, ShopSettings shop) {
        this.ports = ports;
        this.stores = stores;
        this.admin = admin;
        this.shop = shop;
        keys = ServiceKeys.from(stores.secrets());
    }

    /** For the gateway. */
    public Settings gateway() {
        return common(Part.GATEWAY).with(ForeignAutoConfigurations.PROPERTY, COUNTING_LOG_LINES);
    }

    Settings of(Service service) {
        var settings = common(service.part())
                .with(ForeignAutoConfigurations.PROPERTY, foreign(service))
                .with("REDIS_HOST", "127.0.0.1")
                .with("REDIS_PORT", stores.redis().port())
                .with("REDIS_PASSWORD", stores.redis().password())
                .with("shopwright.security.internal-key", keys.privateOf(service.id()))
                .with("shopwright.security.internal-keys", keys.allPublic())
                .and(shop.of(service));
        return ownSettings(service, service.hasDatabase() ? withDatabase(settings, service) : settings);
    }

    private Settings common(Part part) {
        var addresses = Addresses.on(ports);
        var settings = Settings.NONE
                .with("server.port", ports.of(part))
                .with("server.address", ports.host())
                .with(
                        "logging.level.org.flywaydb.core.internal.command.DbMigrate",
                        "ERROR") // warns of what is meant so
                .with("logging.level.org.springdoc.core.events", "ERROR") // likewise
                .with(
                        "logging.level.dev.shopwright." + part.id(),
                        LogLevel.of(part, System.getenv(), shop.logLevel(part)));
        for (Part other : Part.values()) {
            settings = settings.with(other.name() + "_URL", addresses.of(other));
        }
        return settings;
    }

    private Settings ownSettings(Service service, Settings settings) {
        return switch (service.part()) {
            case AUTH ->
                settings.with("KEY_ENCRYPTION_KEY", stores.secrets().key("auth.key-encryption-key"))
                        .with("ADMIN_USERNAME", "admin")
                        .with("ADMIN_EMAIL", admin.email())
                        .with("ADMIN_PASSWORD", admin.password())
                        .with("MAIL_FOLDER", stores.folder().folder("mail"))
                        .with("SITE_URL", Addresses.on(ports).gateway());
            case CART -> settings.with("CART_COOKIE_KEY", stores.secrets().key("cart.cookie-key"));
            case ORDER ->
                settings.with("ORDER_LINK_KEY", stores.secrets().key("order.link-key"))
                        .with("SITE_URL", Addresses.on(ports).gateway());
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

    private static String foreign(Service service) {
        var everywhere = OF_THE_GATEWAY + "," + COUNTING_LOG_LINES;
        return service.hasDatabase() ? everywhere : everywhere + "," + OF_DATABASES;
    }
}
