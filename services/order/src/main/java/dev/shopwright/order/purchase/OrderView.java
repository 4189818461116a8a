package dev.shopwright.order.purchase;

import static dev.shopwright.web.sql.Columns.required;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.checkout.Totals;
import dev.shopwright.order.payment.PaymentState;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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
                required(row, "id", UUID.class),
                required(row, "number", Long.class).toString(),
                OrderState.of(required(row, "state", String.class)),
                required(row, "email", String.class),
                row.get("user_id", UUID.class),
                row.get("cart_id", UUID.class),
                required(row, "currency", String.class),
                json.readValue(required(row, "lines", String.class), LINES),
                new Totals(
                        required(row, "subtotal", BigDecimal.class),
                        required(row, "shipping", BigDecimal.class),
                        required(row, "tax", BigDecimal.class),
                        required(row, "total", BigDecimal.class)),
                required(row, "refunded", BigDecimal.class),
                json.readValue(required(row, "address", String.class), Address.class),
                required(row, "shipping_method", String.class),
                required(row, "provider", String.class),
                PaymentState.of(required(row, "payment_state", String.class)),
                row.get("tracking", String.class),
                required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class),
                required(row, "pay_by", Instant.class),
                json.readValue(required(row, "timeline", String.class), TIMELINE),
                row.get("problem", String.class));
    }
}
