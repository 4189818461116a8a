package dev.shopwright.operator.verify;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What {@code verify} was told.
 *
 * @param address where requests are sent
 * @param host the shop's, when that is not what the address says
 * @param patience how long the shop may take to open
 */
record Arguments(URI address, Optional<String> host, Duration patience) {

    static final String USAGE = """
            usage: verify [--host=HOST] [--wait=10m] URL
              URL     where the shop, or the edge in front of it, answers
              --host  the shop's host, when URL names another one
              --wait  how long the shop may take to open; it has to be open already when absent
            """;

    /** @throws IllegalArgumentException with a message for whoever has typed it */
    static Arguments parse(String... words) {
        Arguments arguments = new Arguments(URI.create(""), Optional.empty(), Duration.ZERO);
        for (String word : words) {
            arguments = arguments.with(word);
        }
        if (arguments.address.getHost() == null) {
            throw new IllegalArgumentException("there is no URL, such as http://localhost:8080");
        }
        return arguments;
    }

    private Arguments with(String word) {
        if (word.startsWith("--host=")) {
            return new Arguments(address, Optional.of(valueOf(word)), patience);
        }
        if (word.startsWith("--wait=")) {
            return new Arguments(address, host, duration(valueOf(word)));
        }
        if (word.startsWith("http://") || word.startsWith("https://")) {
            return new Arguments(URI.create(word), host, patience);
        }
        throw new IllegalArgumentException("what is " + word + "?");
    }

    private static String valueOf(String option) {
        return option.substring(option.indexOf('=') + 1);
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--wait is written as 90s, 10m or 1h, not " + text, e);
        }
    }
}
