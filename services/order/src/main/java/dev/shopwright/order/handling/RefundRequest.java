package dev.shopwright.order.handling;

import dev.shopwright.order.idempotency.RequestKey;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.Move;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.Refund;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
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
     * What is asked for.
     *
     * @param left what is left to give back of the order
     * @throws ApiException 409 when nothing of such an order is given back
     * @throws InvalidFieldException when it is more than is left, or nothing is
     */
    Refund refundOf(UUID id, Order order, BigDecimal left, Actor actor) {
        Move.REFUND.requireLegal(order.state());
        var wanted = Objects.requireNonNullElse(amount, left);
        if (left.signum() == 0 || wanted.compareTo(left) > 0) {
            throw new InvalidFieldException("amount", "Only %s is left to give back.".formatted(left.toPlainString()));
        }
        return new Refund(id, order.id(), wanted, reason, actor);
    }

    /**
     * Completes when a refund that is known may have been asked for like this.
     *
     * @param left what is left to give back since
     * @throws ApiException 422 when it was not
     */
    void requireSame(Refund known, BigDecimal left) {
        var isAmount = amount == null ? left.signum() == 0 : amount.compareTo(known.amount()) == 0;
        if (!isAmount || !reason.equals(known.reason())) {
            throw RequestKey.reused();
        }
    }
}
