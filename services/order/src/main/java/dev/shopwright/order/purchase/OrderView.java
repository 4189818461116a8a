package dev.shopwright.order.purchase;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.checkout.Totals;
import dev.shopwright.order.payment.PaymentState;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads an order with all that belongs to it, in one query. */
@Component
public class OrderView {

    /** Orders as {@link #order} reads them; goes on with conditions on {@code o}. */
    public static final String SELECT = """
            SELECT o.*, p.provider, p.state AS payment_state,
                (SELECT json_agg(json_build_object('product_id', product_id, 'name', name, 'price', price::text,
                        'quantity', quantity) ORDER BY position)
                    FROM order_item WHERE order_id = o.id)::text AS lines,
                (SELECT json_agg(json_build_object('at', at, 'actor', actor, 'from', from_state, 'to', to_state,
                        'note', note) ORDER BY id)
                    FROM order_event WHERE order_id = o.id)::text AS timeline,
                (SELECT kind || ': ' || error FROM step WHERE order_id = o.id AND parked_at IS NOT NULL
                    ORDER BY id LIMIT 1) AS problem
            FROM orders o JOIN payment p ON p.order_id = o.id
            """;

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<TimelineEntry>> TIMELINE = new TypeReference<>() {};

    private final JsonMapper json;

    OrderView(JsonMapper json) {
        this.json = json;
    }

    /** The order in a row of {@link #SELECT}. */
    public Order order(Readable row) {
        return new Order(
                value(row, "id", UUID.class),
                value(row, "number", Long.class).toString(),
                OrderState.of(value(row, "state", String.class)),
                value(row, "email", String.class),
                row.get("user_id", UUID.class),
                row.get("cart_id", UUID.class),
                value(row, "currency", String.class),
                json.readValue(value(row, "lines", String.class), LINES),
                new Totals(
                        value(row, "subtotal", BigDecimal.class),
                        value(row, "shipping", BigDecimal.class),
                        value(row, "tax", BigDecimal.class),
                        value(row, "total", BigDecimal.class)),
                value(row, "refunded", BigDecimal.class),
                json.readValue(value(row, "address", String.class), Address.class),
                value(row, "shipping_method", String.class),
                value(row, "provider", String.class),
                PaymentState.of(value(row, "payment_state", String.class)),
                row.get("tracking", String.class),
                value(row, "created_at", Instant.class),
                value(row, "updated_at", Instant.class),
                value(row, "pay_by", Instant.class),
                json.readValue(value(row, "timeline", String.class), TIMELINE),
                row.get("problem", String.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
