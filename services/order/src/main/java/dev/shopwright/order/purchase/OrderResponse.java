package dev.shopwright.order.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shopwright.order.catalog.ItemResponse;
import dev.shopwright.order.payment.PaymentState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the API tells it.
 *
 * @param userId null for a guest's
 * @param problem why it can't go on by itself; only for staff
 * @param guestToken opens the order to a guest; only in the answer to the order itself
 */
@Schema(name = "Order")
public record OrderResponse(
        UUID id,
        String number,
        OrderState state,
        String email,
        @Nullable UUID userId,
        String currency,
        List<ItemResponse> items,
        BigDecimal subtotal,
        BigDecimal shipping,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal refunded,
        Address address,
        String shippingMethod,
        OrderPayment payment,
        @Nullable String tracking,
        Instant createdAt,
        Instant updatedAt,
        List<TimelineEntry> timeline,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String guestToken) {

    /** By whom an order is paid, and how far that is. */
    @Schema(name = "OrderPayment")
    public record OrderPayment(String provider, PaymentState state) {}

    /** As its buyer sees it. */
    public static OrderResponse forBuyer(Order order) {
        return of(order, null, null);
    }

    /** As staff see it. */
    public static OrderResponse forStaff(Order order) {
        return of(order, order.problem(), null);
    }

    /** As a guest is answered who placed it. */
    public static OrderResponse forGuest(Order order, String guestToken) {
        return of(order, null, guestToken);
    }

    private static OrderResponse of(Order order, @Nullable String problem, @Nullable String guestToken) {
        var totals = order.totals();
        return new OrderResponse(
                order.id(),
                order.number(),
                order.state(),
                order.email(),
                order.userId(),
                order.currency(),
                ItemResponse.from(order.lines()),
                totals.subtotal(),
                totals.shipping(),
                totals.tax(),
                totals.total(),
                order.refunded(),
                order.address(),
                order.shippingMethod(),
                new OrderPayment(order.provider(), order.paymentState()),
                order.tracking(),
                order.createdAt(),
                order.updatedAt(),
                order.timeline(),
                problem,
                guestToken);
    }
}
