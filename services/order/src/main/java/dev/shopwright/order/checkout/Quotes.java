package dev.shopwright.order.checkout;

import static dev.shopwright.web.sql.Columns.required;

import dev.shopwright.order.catalog.Line;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The quotes that were given; a day after their time nobody asks for them any more. */
@Repository
public class Quotes {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    Quotes(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when there is none, or none any more. */
    public Mono<Quote> find(UUID id) {
        return database.sql("SELECT *, items::text AS lines FROM quote WHERE id = :id")
                .bind("id", id)
                .map(this::quote)
                .one();
    }

    Mono<Void> add(Quote quote) {
        return database.sql("""
                        INSERT INTO quote (id, user_id, cart_id, country, shipping_method, currency, items, subtotal, shipping,
                            tax, total, expires_at)
                        VALUES (:id, :user, :cart, :country, :method, :currency, cast(:items AS jsonb), :subtotal, :shipping,
                            :tax, :total, :expires)
                        """)
                .bind("id", quote.id())
                .bind("user", Parameter.fromOrEmpty(quote.userId(), UUID.class))
                .bind("cart", Parameter.fromOrEmpty(quote.cartId(), UUID.class))
                .bind("country", quote.country())
                .bind("method", quote.shippingMethod())
                .bind("currency", quote.currency())
                .bind("items", json.writeValueAsString(quote.lines()))
                .bind("subtotal", quote.totals().subtotal())
                .bind("shipping", quote.totals().shipping())
                .bind("tax", quote.totals().tax())
                .bind("total", quote.totals().total())
                .bind("expires", quote.expiresAt())
                .then();
    }

    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> database.sql("DELETE FROM quote WHERE expires_at < :now - interval '1 day'")
                .bind("now", clock.instant())
                .then());
    }

    private Quote quote(Readable row) {
        return new Quote(
                required(row, "id", UUID.class),
                row.get("user_id", UUID.class),
                row.get("cart_id", UUID.class),
                required(row, "country", String.class),
                required(row, "shipping_method", String.class),
                required(row, "currency", String.class),
                json.readValue(required(row, "lines", String.class), LINES),
                new Totals(
                        required(row, "subtotal", BigDecimal.class),
                        required(row, "shipping", BigDecimal.class),
                        required(row, "tax", BigDecimal.class),
                        required(row, "total", BigDecimal.class)),
                required(row, "expires_at", Instant.class));
    }
}
