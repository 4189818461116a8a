package dev.shopwright.review.reading;

import dev.shopwright.web.paging.Cursor;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Pages of reviews, by offset or by cursor. */
@Component
class ReviewList {

    private final DatabaseClient database;

    ReviewList(DatabaseClient database) {
        this.database = database;
    }

    Mono<Page<ReviewView>> page(ReviewFilter filter, ReviewOrdering ordering, Paging paging) {
        Mono<List<ReviewView>> rows =
                paging.byCursor() ? behindCursor(filter, ordering, paging) : atOffset(filter, ordering, paging);
        return Mono.zip(count(filter), rows)
                .map(both -> paging.byCursor()
                        ? paging.cursorPage(both.getT1(), both.getT2(), ordering::cursorOf)
                        : paging.page(both.getT1(), both.getT2()));
    }

    private Mono<Long> count(ReviewFilter filter) {
        return database.sql(filter.count())
                .bindValues(filter.values())
                .mapValue(Long.class)
                .one();
    }

    private Mono<List<ReviewView>> atOffset(ReviewFilter filter, ReviewOrdering ordering, Paging paging) {
        return database.sql(ReviewView.SELECT + where(filter.conditions()) + ordering.orderBy()
                        + " LIMIT :limit OFFSET :offset")
                .bindValues(filter.values())
                .bind("limit", paging.limit())
                .bind("offset", paging.offset())
                .mapProperties(ReviewView.class)
                .all()
                .collectList();
    }

    /** One row more than asked for, which tells whether there is a next page. */
    private Mono<List<ReviewView>> behindCursor(ReviewFilter filter, ReviewOrdering ordering, Paging paging) {
        List<String> conditions = new ArrayList<>(filter.conditions());
        Map<String, Object> values = new HashMap<>(filter.values());
        Optional<Cursor> cursor = paging.cursor();
        cursor.ifPresent(place -> {
            conditions.add(ordering.after());
            values.putAll(ordering.place(place));
        });
        return database.sql(ReviewView.SELECT + where(conditions) + ordering.orderBy() + " LIMIT :limit")
                .bindValues(values)
                .bind("limit", paging.limit() + 1)
                .mapProperties(ReviewView.class)
                .all()
                .collectList();
    }

    private static String where(List<String> conditions) {
        return "WHERE " + String.join(" AND ", conditions) + " ";
    }
}
