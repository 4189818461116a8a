package dev.shopwright.web.limit;

import java.time.Duration;

/**
 * A token bucket that starts full and fills up evenly.
 *
 * @param capacity most requests at once; 0 means no limit
 * @param period the time in which an empty bucket fills up
 */
public record RateLimit(long capacity, Duration period) {

    boolean isOff() {
        return capacity <= 0;
    }
}
