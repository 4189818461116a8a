package dev.shopwright.e2e.shop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a shop consists of. */
enum Service {
    AUTH(8001, "DB_PASSWORD", "KEY_ENCRYPTION_KEY"),
    PRODUCT(8002, "DB_PASSWORD"),
    CART(8003, "DB_PASSWORD", "CART_COOKIE_KEY"),
    REVIEW(8004, "DB_PASSWORD"),
    STOREFRONT(8006);

    private final int port;
    private final List<String> secrets;

    Service(int port, String... secrets) {
        this.port = port;
        this.secrets = List.of(secrets);
    }

    static List<Service> withDatabase() {
        return Stream.of(values()).filter(service -> service != STOREFRONT).toList();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port() {
        return port;
    }

    /** The names of the secrets that it shares with nobody but its database. */
    List<String> secrets() {
        return secrets;
    }
}
