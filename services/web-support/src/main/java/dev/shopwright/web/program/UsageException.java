package dev.shopwright.web.program;

/** A command that can't be carried out as it was given; the message says what to do instead. */
public class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
