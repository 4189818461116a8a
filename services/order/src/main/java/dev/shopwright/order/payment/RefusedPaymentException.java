package dev.shopwright.order.payment;

/** A provider won't do what it was asked, and would not the next time either; the message says why. */
public class RefusedPaymentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedPaymentException(String reason) {
        super(reason, null, false, false);
    }
}
