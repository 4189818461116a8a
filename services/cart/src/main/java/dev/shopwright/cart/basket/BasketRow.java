package dev.shopwright.cart.basket;

import static dev.shopwright.web.sql.Columns.required;

import dev.shopwright.cart.catalog.Product;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a cart joined with its lines; the line is null for a cart without any. */
record BasketRow(
        UUID id,
        @Nullable UUID userId,
        long version,
        Instant expiresAt,
        @Nullable Line line) {

    static BasketRow of(Readable row) {
        return new BasketRow(
                required(row, "id", UUID.class),
                row.get("user_id", UUID.class),
                required(row, "version", Long.class),
                required(row, "expires_at", Instant.class),
                row.get("product_id") == null ? null : line(row));
    }

    /** All rows of one cart, put together. */
    static Optional<Basket> basket(List<BasketRow> rows) {
        var lines = rows.stream().map(BasketRow::line).filter(Objects::nonNull).toList();
        return rows.stream()
                .findFirst()
                .map(row -> new Basket(row.id(), row.userId(), row.version(), row.expiresAt(), lines));
    }

    private static Line line(Readable row) {
        var product = new Product(
                required(row, "product_id", Long.class),
                required(row, "name", String.class),
                required(row, "price", BigDecimal.class),
                required(row, "currency", String.class),
                row.get("image", String.class),
                required(row, "stock_count", Integer.class));
        return new Line(
                required(row, "quantity", Integer.class), required(row, "price_at_add", BigDecimal.class), product);
    }
}
