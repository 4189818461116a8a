package dev.shopwright.consulsync.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How healthy a node or an instance is.
 *
 * @param output why, in words that stay the same as long as the reason does: whatever counts or tells the time would be
 *     written again and again
 */
public record Check(Status status, String output) {

    public static Check passing(String output) {
        return new Check(Status.PASSING, output);
    }

    public static Check critical(String output) {
        return new Check(Status.CRITICAL, output);
    }

    boolean isPassing() {
        return status == Status.PASSING;
    }

    /** There is no warning: DNS and Traefik send requests to whoever has one. */
    public enum Status {
        @JsonProperty("passing")
        PASSING,
        @JsonProperty("critical")
        CRITICAL
    }
}
