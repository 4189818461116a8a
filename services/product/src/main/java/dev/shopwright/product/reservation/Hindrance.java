package dev.shopwright.product.reservation;

import dev.shopwright.web.error.ApiException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why units of a product can't be set aside. */
sealed interface Hindrance {

    /**
     * There is less than an order wants.
     *
     * @param available units that can be ordered; 0 as well for a product that is not sold
     */
    record Shortage(long productId, int requested, int available) implements Hindrance {}

    /** One costs something else than the order was told. */
    record PriceChange(long productId, BigDecimal quoted, BigDecimal price) implements Hindrance {}

    static Hindrance of(long productId, int quantity, int available, @Nullable BigDecimal quoted, BigDecimal price) {
        return quoted == null || quoted.compareTo(price) == 0 || available < quantity
                ? new Shortage(productId, quantity, available)
                : new PriceChange(productId, quoted, price);
    }

    /** What an order is told that can't be had; an order that asks for too much need not mind the price. */
    static ApiException refusal(List<Hindrance> hindrances) {
        var shortages = hindrances.stream().filter(Shortage.class::isInstance).toList();
        return shortages.isEmpty()
                ? ApiException.conflict("price_changed", "The price of some items has changed.")
                        .with("items", hindrances)
                : ApiException.conflict("insufficient_stock", "There is not enough of some items.")
                        .with("items", shortages);
    }
}
