package dev.shopwright.standalone;

/** A start that cannot go on; the message is the one line that tells the person at the console what to do. */
public class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
