package dev.shopwright.cart.shopping;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What goes into the cart. The user id is what clients of the original send; it may only repeat the token's. */
record AddRequest(
        @NotNull @Min(1) Long productId,

        @Min(1) @Max(99) @Schema(defaultValue = "1") @Nullable
        Integer quantity,

        @Size(max = 36) @Schema(format = "uuid") @Nullable String userId) {

    int count() {
        return quantity == null ? 1 : quantity;
    }
}
