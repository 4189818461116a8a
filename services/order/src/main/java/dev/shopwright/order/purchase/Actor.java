package dev.shopwright.order.purchase;

import dev.shopwright.web.security.Caller;

/**
 * Who does something to an order.
 *
 * @param name as the timeline shows it: staff by the id of their account, all others by what they are to the order
 */
public record Actor(String name) {

    /** The shop itself, on time or on what product says. */
    public static final Actor SHOP = new Actor("shop");

    /** The payment provider. */
    public static final Actor PAYMENT = new Actor("payment");

    public static final Actor CUSTOMER = new Actor("customer");

    public static final Actor GUEST = new Actor("guest");

    /** A member of staff. */
    public static Actor staff(Caller caller) {
        return new Actor(caller.id().toString());
    }
}
