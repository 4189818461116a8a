package dev.shopwright.product.reservation;

import dev.shopwright.web.error.ApiException;
import java.util.List;

/**
 * A product of which an order wants more than there is.
 *
 * @param available units that can be ordered; 0 as well for a product that is not sold
 */
record Shortage(long productId, int requested, int available) {

    static ApiException refusal(List<Shortage> shortages) {
        return ApiException.conflict("insufficient_stock", "There is not enough of some items.")
                .with("items", shortages);
    }
}
