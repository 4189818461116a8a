package dev.shopwright.order.reading;

import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Sums up what was sold. */
@Repository
class Sales {

    private static final String PER_DAY = """
            SELECT day::date AS date, count(o.id) AS orders, coalesce(sum(o.total - o.refunded), 0)::numeric(14, 2) AS revenue,
                coalesce(sum((SELECT sum(quantity) FROM order_item WHERE order_id = o.id)), 0)::bigint AS items
            FROM generate_series(cast(:first AS timestamp), cast(:last AS timestamp), interval '1 day') AS day
            LEFT JOIN orders o ON o.paid_at >= day AT TIME ZONE 'UTC'
                AND o.paid_at < (day + interval '1 day') AT TIME ZONE 'UTC' AND o.state <> 'cancelled'
            GROUP BY day ORDER BY day
            """;

    private final DatabaseClient database;

    Sales(DatabaseClient database) {
        this.database = database;
    }

    /** A row for each day, those without sales too. */
    Flux<DailySales> perDay(LocalDate first, LocalDate last) {
        return database.sql(PER_DAY)
                .bind("first", first.atStartOfDay())
                .bind("last", last.atStartOfDay())
                .mapProperties(DailySales.class)
                .all();
    }
}
