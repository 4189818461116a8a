package dev.shopwright.web;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what happens in the background. */
final class Eventually {

    private Eventually() {}

    static void within5Seconds(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(assertion);
    }
}
