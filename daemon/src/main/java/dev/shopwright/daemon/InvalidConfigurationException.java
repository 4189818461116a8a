package dev.shopwright.daemon;

/** A variable of the environment has a value that it can't have; the message is for whoever has set it. */
public final class InvalidConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidConfigurationException(String message) {
        super(message);
    }
}
