package dev.shopwright.consulsync.mirror;

/** A Service can't be listed as it asks to be; the message is for whoever owns it. */
final class InvalidListingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidListingException(String message) {
        super(message);
    }
}
