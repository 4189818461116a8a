package dev.shopwright.product.stock;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What staff did to a shelf.
 *
 * @param delta units put on it, or taken off when negative
 * @param reason for the ledger, as in "delivery 4711" or "broken in storage"
 */
record StockChange(
        @NotNull @Min(-1_000_000) @Max(1_000_000) Integer delta,
        @NotBlank @Size(max = 200) String reason) {

    boolean takesOff() {
        return delta < 0;
    }
}
