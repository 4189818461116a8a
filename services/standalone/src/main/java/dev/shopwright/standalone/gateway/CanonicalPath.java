package dev.shopwright.standalone.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The plainest spelling of a path: decoded until nothing is left to decode, lower case, without empty or dot segments
 * and matrix parameters. It is only ever compared, never sent on.
 */
record CanonicalPath(List<String> segments) {

    private static final int MAX_DECODINGS = 8;

    static CanonicalPath of(String rawPath) {
        Deque<String> segments = new ArrayDeque<>();
        for (String part : decoded(rawPath).toLowerCase(Locale.ROOT).split("[/\\\\]")) {
            var segment = part.replaceFirst(";.*", "").strip();
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return new CanonicalPath(List.copyOf(segments));
    }

    /** Whether it begins with this segment, once the services' own prefixes are taken away. */
    boolean leadsTo(String name) {
        return segments.stream()
                .dropWhile(segment -> segment.endsWith("_service"))
                .findFirst()
                .filter(name::equals)
                .isPresent();
    }

    private static String decoded(String path) {
        var current = path;
        for (int i = 0; i < MAX_DECODINGS; i++) {
            var next = decodedOnce(current);
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private static String decodedOnce(String path) {
        // a lone percent sign stays one, and a plus is not a space in a path
        var escapable = path.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(escapable, StandardCharsets.UTF_8);
    }
}
