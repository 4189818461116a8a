package dev.shopwright.order.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A line as the API tells it. */
@Schema(name = "OrderItem")
public record ItemResponse(long productId, String name, BigDecimal price, int quantity, BigDecimal lineTotal) {

    public static List<ItemResponse> from(List<Line> lines) {
        return lines.stream()
                .map(line -> new ItemResponse(
                        line.productId(), line.name(), line.price(), line.quantity(), line.lineTotal()))
                .toList();
    }
}
