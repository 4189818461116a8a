package dev.shopwright.operator.verify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a step: its time, and what went wrong unless all went well. */
record Outcome(Duration time, @Nullable Disappointment failure) {

    static Outcome ok(Duration time) {
        return new Outcome(time, null);
    }

    static Outcome failed(Duration time, Disappointment failure) {
        return new Outcome(time, failure);
    }

    boolean isOk() {
        return failure == null;
    }
}
