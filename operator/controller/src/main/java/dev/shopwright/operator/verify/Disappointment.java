package dev.shopwright.operator.verify;

import org.jspecify.annotations.Nullable;

/** A shop that did not do what its customer expected. */
final class Disappointment extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String expected;
    private final String got;
    private final @Nullable String lookAt;

    private Disappointment(String expected, String got, @Nullable String lookAt) {
        super("expected %s, got %s".formatted(expected, got));
        this.expected = expected;
        this.got = got;
        this.lookAt = lookAt;
    }

    Disappointment(String expected, String got) {
        this(expected, got, null);
    }

    /** One whose cause is known to lie elsewhere than the step would have it. */
    static Disappointment at(String lookAt, String expected, String got) {
        return new Disappointment(expected, got, lookAt);
    }

    String expected() {
        return expected;
    }

    String got() {
        return got;
    }

    /** The better place to look at, if one is known. */
    String lookAtOr(String usual) {
        return lookAt == null ? usual : lookAt;
    }
}
