package dev.shopwright.e2e.shop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a shop consists of. */
public enum Service {
    AUTH,
    PRODUCT,
    CART,
    REVIEW,
    ORDER,
    STOREFRONT;

    public static List<Service> withDatabase() {
        return Stream.of(values()).filter(service -> service != STOREFRONT).toList();
    }

    /** Its name in a Shop, in object names and in labels. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
