package dev.shopwright.order.saga;

import java.util.Locale;

/** What an order may have to do with the outside. */
public enum StepKind {
    /** Set the goods aside. */
    RESERVE,
    /** Ask for the money. */
    AUTHORIZE,
    /** Ask what became of the money. */
    CHECK_PAYMENT,
    /** Take the goods out of stock: they are paid. */
    SELL,
    /** Give up the payment, or give back what was taken after all. */
    CANCEL_PAYMENT,
    /** Let others have the goods that were set aside. */
    RELEASE,
    /** Let others have the goods that were sold. */
    GIVE_BACK,
    /** Take the money that is held. */
    CAPTURE,
    /** Give money back. */
    REFUND;

    static StepKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether only an order that waits for its money has a use for it. */
    boolean isForPending() {
        return switch (this) {
            case RESERVE, AUTHORIZE, CHECK_PAYMENT, SELL -> true;
            case CANCEL_PAYMENT, RELEASE, GIVE_BACK, CAPTURE, REFUND -> false;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
