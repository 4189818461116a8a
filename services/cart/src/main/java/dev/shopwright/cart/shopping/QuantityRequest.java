package dev.shopwright.cart.shopping;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How many of a product the cart is to hold. */
record QuantityRequest(
        @NotNull @Min(1) @Max(99) Integer quantity,
        @Size(max = 36) @Schema(format = "uuid") @Nullable String userId) {}
