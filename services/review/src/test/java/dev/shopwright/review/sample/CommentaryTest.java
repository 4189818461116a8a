package dev.shopwright.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentaryTest {

    private Phrases phrases;
    private Commentary commentary;

    @BeforeEach
    void read() throws IOException {
        phrases = Phrases.read();
        commentary = new Commentary(phrases, new Random(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldSayWhatFitsTheStars(int stars) {
        Set<String> openings = new HashSet<>(phrases.voice("en", stars).openings());
        openings.addAll(phrases.voice("pl", stars).openings());
        assertThat(comments(stars))
                .allMatch(comment -> comment.isEmpty() || openings.stream().anyMatch(comment::startsWith));
    }

    @Test
    void shouldVaryAndSometimesSayNothing() {
        List<String> comments = comments(5);
        assertThat(comments).contains("");
        assertThat(new HashSet<>(comments)).hasSizeGreaterThan(comments.size() / 2);
    }

    @Test
    void shouldKeepAuthorToOneLanguage() {
        var polish = phrases.voice("pl", 4).openings();
        var english = phrases.voice("en", 4).openings();
        for (int author = 0; author < 50; author++) {
            int same = author;
            List<String> comments = IntStream.range(1000, 1040)
                    .mapToObj(id -> commentary.about(id, same, 4))
                    .filter(comment -> !comment.isEmpty())
                    .toList();
            assertThat(comments.stream().allMatch(comment -> polish.stream().anyMatch(comment::startsWith))
                            || comments.stream()
                                    .allMatch(comment -> english.stream().anyMatch(comment::startsWith)))
                    .as("author %d", author)
                    .isTrue();
        }
    }

    @Test
    void shouldHoldWhatADisplayMustCopeWith() {
        List<String> all = IntStream.rangeClosed(1, 500)
                .mapToObj(id -> commentary.about(id, 0, 5))
                .toList();
        assertThat(all).containsAll(phrases.edges());
        assertThat(all).anyMatch(comment -> comment.length() == 5000);
    }

    private List<String> comments(int stars) {
        return IntStream.range(1000, 1400)
                .mapToObj(id -> commentary.about(id, id, stars))
                .toList();
    }
}
