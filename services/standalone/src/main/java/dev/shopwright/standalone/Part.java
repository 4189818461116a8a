package dev.shopwright.standalone;

import java.util.Locale;

/** A server that listens on a port of its own. */
public enum Part {
    GATEWAY(80),
    AUTH(1),
    PRODUCT(2),
    CART(3),
    REVIEW(4),
    ORDER(5),
    STOREFRONT(6);

    private final int offset;

    Part(int offset) {
        this.offset = offset;
    }

    int portAbove(int base) {
        return base + offset;
    }

    /** The name in options, files, databases and loggers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
