package dev.shopwright.web.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an account may do. In tokens and JSON these are lower-case words. */
public enum Role {
    /** Buys and reviews. */
    @JsonProperty("customer")
    CUSTOMER,
    /** Keeps products of his own. */
    @JsonProperty("seller")
    SELLER,
    /** Moderates reviews. */
    @JsonProperty("support")
    SUPPORT,
    /** Runs the shop. */
    @JsonProperty("staff")
    STAFF,
    /** Runs the shop and decides who else does. */
    @JsonProperty("admin")
    ADMIN;

    /** The word in tokens and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an account with this role may do what needs the other. */
    public boolean covers(Role needed) {
        return this == needed
                || switch (this) {
                    case ADMIN -> true;
                    case STAFF -> needed == SUPPORT || needed == SELLER;
                    default -> false;
                };
    }
}
