package dev.shopwright.product.search;

import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.paging.Cursor;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order of a list: by one key, then by id in the same direction. */
record Ordering(SortKey key, boolean descending) {

    private static final Ordering NEWEST_FIRST = new Ordering(SortKey.CREATED_AT, true);
    private static final Ordering BEST_FIRST = new Ordering(SortKey.RELEVANCE, true);

    /** The order asked for, else the best fit first in a search, else the newest first. */
    static Ordering of(@Nullable String parameter, boolean search) {
        if (parameter == null || parameter.isBlank()) {
            return search ? BEST_FIRST : NEWEST_FIRST;
        }
        var descending = parameter.startsWith("-");
        var name = descending ? parameter.substring(1) : parameter;
        return Arrays.stream(SortKey.values())
                .filter(key -> key != SortKey.RELEVANCE && nameOf(key).equals(name))
                .map(key -> new Ordering(key, descending))
                .findFirst()
                .orElseThrow(() -> unknown(parameter));
    }

    String sql() {
        var direction = descending ? "DESC" : "ASC";
        return "sort_key " + direction + ", id " + direction;
    }

    /** The condition of being behind a cursor. */
    String behind() {
        return "(sort_key, id) " + (descending ? "<" : ">") + " (:sortKey, :id)";
    }

    Cursor cursorAt(Hit hit) {
        return Cursor.of(this, hit.sortKey(), hit.product().id());
    }

    /** Where a cursor of this very ordering points. */
    Place placeOf(Cursor cursor) {
        if (!cursor.value(0).equals(toString())) {
            throw Cursor.invalid();
        }
        try {
            return new Place(key.parse(cursor.value(1)), Long.valueOf(cursor.value(2)));
        } catch (NumberFormatException | DateTimeParseException madeUp) {
            throw Cursor.invalid();
        }
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + nameOf(key);
    }

    private static String nameOf(SortKey key) {
        return key.name().toLowerCase(Locale.ROOT);
    }

    private static InvalidFieldException unknown(String parameter) {
        return new InvalidFieldException(
                "ordering",
                "Select a valid choice. %s is not one of the available choices."
                        .formatted(parameter.replace('\0', ' ')));
    }

    /** The last row of the page before. */
    record Place(Object sortKey, Long id) {}
}
