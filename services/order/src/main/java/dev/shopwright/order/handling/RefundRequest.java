package dev.shopwright.order.handling;

import dev.shopwright.order.purchase.Refund;
import dev.shopwright.web.error.InvalidFieldException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money to be given back.
 *
 * @param amount without it, all that is left
 */
record RefundRequest(
        @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal amount,

        @NotBlank @Size(max = 500) String reason) {

    /**
     * How much it is.
     *
     * @param left what is left to give back
     * @throws InvalidFieldException when it is more than that, or nothing is left
     */
    BigDecimal amountOf(BigDecimal left) {
        var wanted = Objects.requireNonNullElse(amount, left);
        if (left.signum() == 0 || wanted.compareTo(left) > 0) {
            throw new InvalidFieldException("amount", "Only %s is left to give back.".formatted(left.toPlainString()));
        }
        return wanted;
    }

    /**
     * Whether it may be the request of a refund that is known.
     *
     * @param left what is left to give back since
     */
    boolean asksFor(Refund known, BigDecimal left) {
        var isAmount = amount == null ? left.signum() == 0 : amount.compareTo(known.amount()) == 0;
        return isAmount && reason.equals(known.reason());
    }
}
