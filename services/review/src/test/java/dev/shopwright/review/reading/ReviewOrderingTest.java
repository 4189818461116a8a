package dev.shopwright.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.paging.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewOrderingTest {

    @Test
    void shouldShowNewestFirstUnlessAsked() {
        assertThat(ReviewOrdering.of(null)).isEqualTo(ReviewOrdering.of("-created_at"));
        assertThat(ReviewOrdering.of(" ").orderBy()).isEqualTo("ORDER BY r.created_at DESC, r.id DESC");
    }

    @Test
    void shouldGoOnBehindTheCursorInTheSameDirection() {
        assertThat(ReviewOrdering.of("rating").after()).isEqualTo("(r.rating, r.id) > (:key, :id)");
        assertThat(ReviewOrdering.of("-rating").after()).isEqualTo("(r.rating, r.id) < (:key, :id)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "--rating", "rating; DROP TABLE review", "RATING"})
    void shouldRefuseWhatIsNoOrdering(String text) {
        assertThatExceptionOfType(InvalidFieldException.class).isThrownBy(() -> ReviewOrdering.of(text));
    }

    @Test
    void shouldReadItsOwnPlace() {
        Instant at = Instant.parse("2026-11-22T17:29:40.268070Z");
        assertThat(ReviewOrdering.of("-created_at").place(Cursor.of("-created_at", at, 7)))
                .isEqualTo(Map.of("key", at, "id", 7L));
    }

    @ParameterizedTest
    @MethodSource("foreignCursors")
    void shouldRefuseForeignCursor(List<String> values) {
        assertThatExceptionOfType(InvalidFieldException.class)
                .isThrownBy(() -> ReviewOrdering.of("rating").place(new Cursor(values)));
    }

    static List<List<String>> foreignCursors() {
        return List.of(
                List.of("rating"),
                List.of("-rating", "4", "7"),
                List.of("rating", "four", "7"),
                List.of("rating", "4", ""));
    }
}
