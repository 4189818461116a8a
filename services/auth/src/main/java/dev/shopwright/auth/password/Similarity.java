package dev.shopwright.auth.password;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells a password that is an account's own name in disguise. Two texts are close when they share most of their
 * characters, in any order; of an e-mail address its parts count too.
 */
final class Similarity {

    private static final double TOO_CLOSE = 0.7;
    /** Below this a part says too little: a password may well hold "com". */
    private static final int SHORTEST_PART = 4;

    private Similarity() {}

    static boolean isTooClose(String password, String name) {
        var secret = password.toLowerCase(Locale.ROOT);
        var whole = name.toLowerCase(Locale.ROOT);
        var parts = Arrays.stream(whole.split("(?U)\\W+")).filter(part -> part.length() >= SHORTEST_PART);
        return Stream.concat(parts, Stream.of(whole)).anyMatch(part -> ratio(secret, part) >= TOO_CLOSE);
    }

    /** Twice the shared characters over all characters, 0 to 1. */
    private static double ratio(String left, String right) {
        var unmatched = new HashMap<Integer, Integer>();
        right.chars().forEach(character -> unmatched.merge(character, 1, Integer::sum));
        var shared = left.chars()
                .filter(character -> unmatched.merge(character, -1, Integer::sum) >= 0)
                .count();
        return 2.0 * shared / Math.max(1, left.length() + right.length());
    }
}
