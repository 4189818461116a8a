package dev.shopwright.order.handling;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money to be given back.
 *
 * @param amount without it, all that is left
 */
record RefundRequest(
        @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal amount,

        @NotBlank @Size(max = 500) String reason) {}
