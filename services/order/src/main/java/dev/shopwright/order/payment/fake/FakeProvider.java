package dev.shopwright.order.payment.fake;

import dev.shopwright.order.payment.Charge;
import dev.shopwright.order.payment.Notice;
import dev.shopwright.order.payment.PaymentOption;
import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.RefusedPaymentException;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes no money, and otherwise behaves like the worst of its kind, as its tokens ask for. It keeps its books in tables of
 * its own, so that they outlive a crash as a real provider's would.
 */
@Component
@ConditionalOnBooleanProperty(name = "shopwright.payment.fake", matchIfMissing = true)
class FakeProvider implements PaymentProvider {

    static final String ID = "fake";

    private final FakeBooks books;
    private final FakeWebhooks webhooks;
    private final TransactionalOperator transaction;

    FakeProvider(FakeBooks books, FakeWebhooks webhooks, TransactionalOperator transaction) {
        this.books = books;
        this.webhooks = webhooks;
        this.transaction = transaction;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PaymentOption option() {
        return new PaymentOption(ID, null);
    }

    @Override
    public boolean accepts(String token) {
        return FakeToken.of(token).isPresent();
    }

    @Override
    public Mono<String> open(Charge charge) {
        var reference = charge.orderId().toString();
        return books.open(reference, charge.amount(), charge.currency()).thenReturn(reference);
    }

    @Override
    public Mono<PaymentState> authorize(String reference, String token) {
        var wish = FakeToken.of(token)
                .orElseThrow(
                        () -> new RefusedPaymentException("\"%s\" is none of the fake's tokens.".formatted(token)));
        var result = switch (wish) {
            case DECLINED -> PaymentState.DECLINED;
            case PENDING -> PaymentState.PENDING;
            default -> PaymentState.CAPTURED;
        };
        return settle(reference, wish, result)
                .flatMap(isNew -> isNew ? tellNow(wish, reference).thenReturn(result) : books.state(reference))
                .flatMap(state -> wish == FakeToken.TIMEOUT ? Mono.never() : Mono.just(state));
    }

    @Override
    public Mono<PaymentState> state(String reference) {
        return books.state(reference);
    }

    @Override
    public Mono<PaymentState> capture(String reference) {
        return books.move(reference, PaymentState.AUTHORIZED, PaymentState.CAPTURED)
                .then(books.state(reference));
    }

    @Override
    public Mono<PaymentState> cancel(String reference) {
        return books.cancel(reference).then(books.state(reference));
    }

    @Override
    public Mono<Void> refund(String reference, UUID refundId, BigDecimal amount, String currency) {
        return books.refund(reference, refundId, amount);
    }

    @Override
    public Notice read(HttpHeaders headers, String body) {
        return webhooks.read(headers.getFirst(FakeWebhooks.SIGNATURE), body);
    }

    /** Together with the messages that are to follow, so that a crash leaves no payment that is never heard of. */
    private Mono<Boolean> settle(String reference, FakeToken wish, PaymentState result) {
        return transaction.transactional(books.settle(reference, wish.word(), result)
                .flatMap(isNew -> isNew ? tellLater(wish, reference).thenReturn(true) : Mono.just(false)));
    }

    private Mono<Void> tellLater(FakeToken wish, String reference) {
        return switch (wish) {
            case PENDING -> webhooks.later(reference);
            case DUPLICATE_WEBHOOK -> webhooks.twice(reference);
            default -> Mono.empty();
        };
    }

    private Mono<Void> tellNow(FakeToken wish, String reference) {
        return wish == FakeToken.EARLY_WEBHOOK ? webhooks.now(reference) : Mono.empty();
    }
}
