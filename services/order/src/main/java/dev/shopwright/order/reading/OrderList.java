package dev.shopwright.order.reading;

import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.OrderView;
import dev.shopwright.web.paging.Cursor;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages of orders, the newest first, by offset or by cursor. */
@Component
class OrderList {

    private static final String ORDER = " ORDER BY o.created_at DESC, o.id DESC ";
    private static final int EXPORT_BATCH = 500;

    private final DatabaseClient database;
    private final OrderView view;

    OrderList(DatabaseClient database, OrderView view) {
        this.database = database;
        this.view = view;
    }

    Mono<Page<Order>> page(OrderFilter filter, Paging paging) {
        return paging.byCursor()
                ? Mono.zip(count(filter), rowsAfter(paging.cursor().orElse(null), filter, paging.limit() + 1))
                        .map(both -> paging.cursorPage(both.getT1(), both.getT2(), OrderList::cursorOf))
                : Mono.zip(count(filter), rowsAt(filter, paging)).map(both -> paging.page(both.getT1(), both.getT2()));
    }

    /** All of them, read in batches, so that no more are in memory than a slow reader takes. */
    Flux<Order> all(OrderFilter filter) {
        return rowsAfter(null, filter, EXPORT_BATCH)
                .expand(
                        batch -> batch.size() < EXPORT_BATCH
                                ? Mono.empty()
                                : rowsAfter(cursorOf(batch.get(EXPORT_BATCH - 1)), filter, EXPORT_BATCH),
                        1)
                .concatMapIterable(batch -> batch, 1);
    }

    private Mono<Long> count(OrderFilter filter) {
        return database.sql("SELECT count(*) FROM orders o" + where(filter.conditions()))
                .bindValues(filter.values())
                .mapValue(Long.class)
                .one();
    }

    private Mono<List<Order>> rowsAt(OrderFilter filter, Paging paging) {
        return database.sql(OrderView.SELECT + where(filter.conditions()) + ORDER + "LIMIT :limit OFFSET :offset")
                .bindValues(filter.values())
                .bind("limit", paging.limit())
                .bind("offset", paging.offset())
                .map(view::order)
                .all()
                .collectList();
    }

    private Mono<List<Order>> rowsAfter(@Nullable Cursor cursor, OrderFilter filter, int limit) {
        List<String> conditions = new ArrayList<>(filter.conditions());
        Map<String, Object> values = new HashMap<>(filter.values());
        if (cursor != null) {
            conditions.add("(o.created_at, o.id) < (:placeAt, :placeId)");
            values.putAll(place(cursor));
        }
        return database.sql(OrderView.SELECT + where(conditions) + ORDER + "LIMIT :limit")
                .bindValues(values)
                .bind("limit", limit)
                .map(view::order)
                .all()
                .collectList();
    }

    private static Cursor cursorOf(Order order) {
        return Cursor.of(order.createdAt(), order.id());
    }

    private static Map<String, Object> place(Cursor cursor) {
        try {
            return Map.of("placeAt", Instant.parse(cursor.value(0)), "placeId", UUID.fromString(cursor.value(1)));
        } catch (DateTimeException | IllegalArgumentException foreign) {
            throw Cursor.invalid();
        }
    }

    private static String where(List<String> conditions) {
        return " WHERE " + String.join(" AND ", conditions);
    }
}
