package dev.shopwright.order.payment;

/** A message that its provider did not sign, or so long ago that somebody may be playing it again. */
public class InvalidWebhookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidWebhookException(String reason) {
        super(reason, null, false, false);
    }
}
