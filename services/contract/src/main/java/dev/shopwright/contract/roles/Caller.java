package dev.shopwright.contract.roles;

import java.util.Locale;

/** The columns of a role table, in their order. */
enum Caller {
    ANONYMOUS,
    /** Whoever owns what the row is about; for rows about nothing in particular, a customer. */
    OWNER,
    /** A customer who owns nothing the row is about; the other roles own nothing of it either. */
    STRANGER,
    SELLER,
    SUPPORT,
    STAFF,
    ADMIN;

    /** The role that the account has at the shop. */
    String role() {
        return this == STRANGER || this == OWNER ? "customer" : toString();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
