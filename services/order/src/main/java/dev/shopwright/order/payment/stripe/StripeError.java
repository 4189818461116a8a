package dev.shopwright.order.payment.stripe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Stripe answers when it did not do it (https://docs.stripe.com/api/errors). */
class StripeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    StripeError(int status, Detail detail) {
        super("Stripe: " + status + " " + detail.code() + " " + detail.message(), null, false, false);
        this.status = status;
        this.code = Objects.requireNonNullElse(detail.code(), "");
    }

    /** The card was declined, or the request is wrong: so it will be the next time. Not so for a key, which can be set right. */
    boolean isFinal() {
        return status == 400 || status == 402 || status == 404;
    }

    boolean has(String otherCode) {
        return code.equals(otherCode);
    }

    record Body(Detail error) {

        static final Body EMPTY = new Body(new Detail(null, null));
    }

    /**
     * The reason.
     *
     * @param code for programs
     * @param message for people
     */
    record Detail(@Nullable String code, @Nullable String message) {}
}
