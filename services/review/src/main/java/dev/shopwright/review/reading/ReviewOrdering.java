package dev.shopwright.review.reading;

import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.paging.Cursor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which order a list comes; ties are broken by id, so that a cursor always finds its place. */
record ReviewOrdering(Key key, boolean descending) {

    static final String DESCRIPTION = "created_at, rating or helpful_count, with - before it for descending";

    private static final String NEWEST = "-created_at";

    enum Key {
        CREATED_AT(Instant::parse, ReviewView::createdAt),
        RATING(Integer::valueOf, ReviewView::rating),
        HELPFUL_COUNT(Integer::valueOf, ReviewView::helpfulCount);

        private final Function<String, Object> parse;
        private final Function<ReviewView, Object> value;

        Key(Function<String, Object> parse, Function<ReviewView, Object> value) {
            this.parse = parse;
            this.value = value;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ReviewOrdering of(@Nullable String text) {
        String wanted = text == null || text.isBlank() ? NEWEST : text;
        boolean descending = wanted.startsWith("-");
        String column = descending ? wanted.substring(1) : wanted;
        return Arrays.stream(Key.values())
                .filter(key -> key.column().equals(column))
                .findFirst()
                .map(key -> new ReviewOrdering(key, descending))
                .orElseThrow(
                        () -> new InvalidFieldException("ordering", "\"%s\" is not a valid choice.".formatted(wanted)));
    }

    String orderBy() {
        return "ORDER BY r.%1$s %2$s, r.id %2$s".formatted(key.column(), descending ? "DESC" : "ASC");
    }

    /** The rows behind a cursor's place. */
    String after() {
        return "(r.%s, r.id) %s (:key, :id)".formatted(key.column(), descending ? "<" : ">");
    }

    Cursor cursorOf(ReviewView last) {
        return Cursor.of(name(), key.value.apply(last), last.id());
    }

    Map<String, Object> place(Cursor cursor) {
        if (!cursor.value(0).equals(name())) {
            throw Cursor.invalid();
        }
        try {
            return Map.of("key", key.parse.apply(cursor.value(1)), "id", Long.valueOf(cursor.value(2)));
        } catch (DateTimeParseException | NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }

    private String name() {
        return (descending ? "-" : "") + key.column();
    }
}
