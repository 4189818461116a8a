package dev.shopwright.product.reservation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order wants set aside.
 *
 * @param items a product may come up more than once, at one price
 * @param ttl seconds until everything is freed again
 */
record ReservationRequest(
        @NotNull UUID orderId,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items,
        @NotNull @Min(1) @Max(86_400) Integer ttl) {

    /**
     * So many units.
     *
     * @param price what the order was told that one costs; null to take them at any price
     */
    record Item(
            @NotNull Long productId,
            @NotNull @Min(1) @Max(10_000) Integer quantity,
            @Nullable BigDecimal price) {}

    /** The prices that were named, by product. */
    Map<Long, BigDecimal> prices() {
        var prices = new HashMap<Long, BigDecimal>();
        items.stream().filter(item -> item.price() != null).forEach(item -> prices.put(item.productId(), item.price()));
        return prices;
    }

    Reservation startingAt(Instant now) {
        var quantities = new TreeMap<Long, Integer>();
        items.forEach(item -> quantities.merge(item.productId(), item.quantity(), Integer::sum));
        var expiresAt = now.truncatedTo(ChronoUnit.MICROS).plusSeconds(ttl); // as precise as it is stored
        return new Reservation(orderId, ReservationState.HELD, expiresAt, quantities);
    }
}
