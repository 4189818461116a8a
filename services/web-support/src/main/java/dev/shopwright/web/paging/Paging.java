package dev.shopwright.web.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a request asks for. Limits that make no sense become the default of 10, offsets that make
 * none become 0, and nobody gets more than 100 rows at once.
 */
public final class Paging {

    static final int DEFAULT_LIMIT = 10;
    static final int MAX_LIMIT = 100;

    private final PageLinks links;
    private final int limit;
    private final long offset;

    Paging(PageLinks links) {
        this.links = links;
        this.limit = (int) Math.min(MAX_LIMIT, number(links.parameter("limit"), 1, DEFAULT_LIMIT));
        this.offset = number(links.parameter("offset"), 0, 0);
    }

    /** Rows asked for, 1–100. */
    public int limit() {
        return limit;
    }

    /** Rows to skip, 0 or more. */
    public long offset() {
        return offset;
    }

    /** Whether the request names a limit or an offset at all. */
    public boolean requested() {
        return links.parameter("limit") != null || links.parameter("offset") != null;
    }

    /** Whether the list is to be walked by cursor; an empty one starts at the top. */
    public boolean byCursor() {
        return links.parameter("cursor") != null;
    }

    /**
     * Where to go on, empty at the top of the list.
     *
     * @throws dev.shopwright.web.error.InvalidFieldException when it is not one of ours
     */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(links.parameter("cursor"))
                .filter(text -> !text.isEmpty())
                .map(Cursor::decode);
    }

    /** The envelope of a page found by offset. */
    public <T> Page<T> page(long count, List<T> results) {
        var next = offset + limit < count ? links.toOffset(limit, offset + limit) : null;
        var previous = offset > 0 ? links.toOffset(limit, Math.max(0, offset - limit)) : null;
        return new Page<>(count, next, previous, results);
    }

    /**
     * The envelope of a page found by cursor, from one row more than the limit: that row only tells that there is a next
     * page. There is no way back, as the rows before may have changed.
     */
    public <T> Page<T> cursorPage(long count, List<T> limitPlusOneRows, Function<T, Cursor> cursorOf) {
        if (limitPlusOneRows.size() <= limit) {
            return new Page<>(count, null, null, limitPlusOneRows);
        }
        var results = limitPlusOneRows.subList(0, limit);
        return new Page<>(count, links.toCursor(cursorOf.apply(results.get(limit - 1))), null, List.copyOf(results));
    }

    private static long number(@Nullable String text, long least, long otherwise) {
        try {
            var value = text == null ? otherwise : Long.parseLong(text.strip());
            return value < least || value > Long.MAX_VALUE / 2 ? otherwise : value;
        } catch (NumberFormatException invalid) {
            return otherwise;
        }
    }
}
