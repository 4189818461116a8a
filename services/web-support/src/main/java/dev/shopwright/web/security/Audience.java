package dev.shopwright.web.security;

import org.jspecify.annotations.Nullable;

/** Who a handler is for. */
public enum Audience {
    /** Everybody, signed in or not. */
    ANYONE(null),
    /** Any account. */
    SIGNED_IN(null),
    /** Sellers and those above them. */
    SELLER(Role.SELLER),
    /** Support, staff and admins. */
    SUPPORT(Role.SUPPORT),
    /** Staff and admins. */
    STAFF(Role.STAFF),
    /** Admins only. */
    ADMIN(Role.ADMIN),
    /** Other services of the shop, by service token. */
    SERVICE(null);

    private final @Nullable Role role;

    Audience(@Nullable Role role) {
        this.role = role;
    }

    boolean admits(@Nullable Object principal) {
        return switch (this) {
            case ANYONE -> true;
            case SERVICE -> principal instanceof CallingService;
            case SIGNED_IN -> principal instanceof Caller;
            default -> principal instanceof Caller caller && role != null && caller.has(role);
        };
    }
}
