package dev.shopwright.order.purchase;

import dev.shopwright.events.Outbox;
import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.letter.LetterKind;
import dev.shopwright.order.letter.Letters;
import dev.shopwright.order.payment.PaymentState;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the other services, and the buyer, what became of orders, in the transaction in which it becomes true. */
@Component
class OrderNews {

    private final Outbox outbox;
    private final Letters letters;

    OrderNews(Outbox outbox, Letters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Of an order that was never paid no other service hears. */
    Mono<Void> tell(Order order, OrderState to) {
        return switch (to) {
            case PAID -> append(order, to).then(letters.ask(LetterKind.PAID, order.id()));
            case SHIPPED -> letters.ask(LetterKind.SHIPPED, order.id());
            case DELIVERED -> append(order, to);
            case CANCELLED ->
                (order.isPending() ? Mono.<Void>empty() : append(order, to))
                        .then(letters.ask(LetterKind.CANCELLED, order.id()));
            case EXPIRED -> letters.ask(LetterKind.NOT_PAID, order.id());
            case FAILED -> wasPromised(order) ? letters.ask(LetterKind.NOT_PAID, order.id()) : Mono.empty();
            default -> Mono.empty();
        };
    }

    Mono<Void> tellRefund(Order order, BigDecimal amount) {
        var fact = new RefundFact(order.id(), order.userId(), order.currency(), amount);
        return outbox.append("order.refunded", order.id().toString(), fact)
                .then(
                        order.state() == OrderState.CANCELLED
                                ? Mono.empty()
                                : letters.ask(LetterKind.REFUNDED, order.id()));
    }

    /** Whether its buyer went away with it; others were answered what failed. */
    private static boolean wasPromised(Order order) {
        return order.paymentState() == PaymentState.PENDING;
    }

    private Mono<Void> append(Order order, OrderState to) {
        return outbox.append("order." + to.word(), order.id().toString(), OrderFact.of(order));
    }

    /** So much was given back. */
    record RefundFact(UUID orderId, @Nullable UUID userId, String currency, BigDecimal amount) {}

    /**
     * An order as other services hear of it.
     *
     * @param userId null for a guest's
     * @param cartId null when it was not made of a cart
     */
    record OrderFact(
            UUID orderId,
            String number,
            @Nullable UUID userId,
            @Nullable UUID cartId,
            String currency,
            BigDecimal total,
            List<Item> items) {

        record Item(long productId, int quantity, BigDecimal price) {}

        static OrderFact of(Order order) {
            return new OrderFact(
                    order.id(),
                    order.number(),
                    order.userId(),
                    order.cartId(),
                    order.currency(),
                    order.totals().total(),
                    order.lines().stream().map(OrderFact::item).toList());
        }

        private static Item item(Line line) {
            return new Item(line.productId(), line.quantity(), line.price());
        }
    }
}
