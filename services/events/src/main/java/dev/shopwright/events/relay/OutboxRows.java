package dev.shopwright.events.relay;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The outbox as the relay sees it. */
final class OutboxRows {

    // A position from beyond the newest transaction is of a database that has since been restored: begin anew.
    private static final String AFTER = """
            select txid || ':' || seq as position, id, type, key, payload::text, occurred_at
            from outbox
            where txid < pg_snapshot_xmin(pg_current_snapshot())
              and (txid, seq) > (case when cast(:txid as xid8) < pg_snapshot_xmax(pg_current_snapshot())
                                      then cast(:txid as xid8) else '0' end, :seq)
            order by txid, seq
            limit :limit
            """;

    // Rows restored into another database cluster may bear transaction ids that are still to come there.
    private static final String ADOPT =
            "update outbox set txid = default where txid >= pg_snapshot_xmax(pg_current_snapshot())";

    private static final String FORGET =
            "delete from outbox where occurred_at < now() - make_interval(secs => :retention)";

    private final DatabaseClient database;
    private final Duration retention;

    OutboxRows(DatabaseClient database, Duration retention) {
        this.database = database;
        this.retention = retention;
    }

    /** The next facts after a position, none of which an older transaction can still precede. */
    Mono<List<Fact>> after(Position position, int limit) {
        return database.sql(AFTER)
                .bind("txid", position.txid())
                .bind("seq", position.seq())
                .bind("limit", limit)
                .map(OutboxRows::fact)
                .all()
                .collectList();
    }

    Mono<Void> adoptRestored() {
        return database.sql(ADOPT).then();
    }

    Mono<Void> forgetOld() {
        return database.sql(FORGET).bind("retention", retention.toSeconds()).then();
    }

    private static Fact fact(Readable row) {
        return new Fact(
                text(row, "position"),
                text(row, "id"),
                text(row, "type"),
                text(row, "key"),
                text(row, "payload"),
                Objects.requireNonNull(row.get("occurred_at", Instant.class)).toString());
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
