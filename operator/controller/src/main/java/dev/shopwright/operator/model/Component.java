package dev.shopwright.operator.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The services of a shop, and what each needs. A new service is a new row here.
 *
 * <p>Who calls whom is the table of docs/operator.md; network policies allow these calls and no others. Every service asks
 * auth for its keys.
 */
public enum Component {
    /** Accounts, sign-in and tokens. */
    AUTH(8001, Store.SEEDED_DATABASE),
    /** The catalogue and its stock. */
    PRODUCT(8002, Store.SEEDED_DATABASE),
    /** Carts of customers and guests. */
    CART(8003, Store.DATABASE, "product"),
    /** Reviews of products. */
    REVIEW(8004, Store.SEEDED_DATABASE, "product"),
    /** Checkout, orders and their payment. */
    ORDER(8005, Store.SEEDED_DATABASE, "product", "cart"),
    /** The shop's pages, and the answer to every path that is nobody else's. */
    STOREFRONT(8006, Store.NONE, "auth", "product", "cart", "review", "order");

    private enum Store {
        NONE,
        DATABASE,
        SEEDED_DATABASE
    }

    private final int port;
    private final Store store;
    private final List<String> calls;

    Component(int port, Store store, String... calls) {
        this.port = port;
        this.store = store;
        this.calls = List.of(calls);
    }

    /** The service with this name in a Shop, unless it comes with a later version. */
    public static Optional<Component> of(String id) {
        return Arrays.stream(values())
                .filter(component -> component.id().equals(id))
                .findAny();
    }

    /** Those that keep data in a database of their own. */
    public static List<Component> withDatabase() {
        return Arrays.stream(values()).filter(Component::hasDatabase).toList();
    }

    /** Its name in a Shop, in object names and in labels. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its database is to the shop: {@code product-db}. */
    public String databaseId() {
        return id() + "-db";
    }

    /** What its migrations are to the shop: {@code product-migrate}. */
    public String migrationId() {
        return id() + "-migrate";
    }

    /** Where it listens, in its pod and as a Service. */
    public int port() {
        return port;
    }

    /** Whether it keeps data. */
    public boolean hasDatabase() {
        return store != Store.NONE;
    }

    /** Whether its image has sample data. */
    public boolean hasSample() {
        return store == Store.SEEDED_DATABASE;
    }

    /** The services it sends requests to. */
    public Set<Component> calls() {
        var called = EnumSet.of(AUTH);
        calls.forEach(id -> called.add(valueOf(id.toUpperCase(Locale.ROOT))));
        called.remove(this);
        return called;
    }
}
