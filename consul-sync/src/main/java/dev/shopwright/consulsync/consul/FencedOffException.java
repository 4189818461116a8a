package dev.shopwright.consulsync.consul;

/** Another replica writes: this one has to stop. */
public final class FencedOffException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FencedOffException(String message) {
        super(message);
    }
}
