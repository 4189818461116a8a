package dev.shopwright.review.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of sentences that sample comments are put together from.
 *
 * @param voices sentences by language and stars
 * @param spam what moderators refused
 * @param edges comments that test a display: emoji, right-to-left text, markup
 * @param lengthy a sentence to fill the longest comment with
 */
record Phrases(Map<String, Map<Integer, Voice>> voices, List<String> spam, List<String> edges, String lengthy) {

    private static final String RESOURCE = "/review-phrases.json";

    /** How somebody with so many stars to give talks. */
    record Voice(List<String> openings, List<String> details, List<String> closings) {}

    static Phrases read() throws IOException {
        try (InputStream json = Phrases.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(json, RESOURCE), Phrases.class);
        }
    }

    Voice voice(String language, int stars) {
        return Objects.requireNonNull(voices.get(language)).get(stars);
    }
}
