package dev.shopwright.order.webhook;

import dev.shopwright.order.payment.Notice;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.Orders;
import dev.shopwright.order.saga.Saga;
import dev.shopwright.order.saga.StepKind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Has an order looked at when its provider says that something became of its payment; once for each message. */
@Service
class Webhooks {

    private final Payments payments;
    private final Orders orders;
    private final Saga saga;
    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Webhooks(
            Payments payments,
            Orders orders,
            Saga saga,
            DatabaseClient database,
            TransactionalOperator transaction,
            Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.saga = saga;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Completes when whatever has to follow is written down. Messages about what is not ours are left alone. */
    Mono<Void> heed(String provider, Notice notice) {
        return payments.orderOf(provider, notice.reference())
                .flatMap(order -> transaction
                        .transactional(note(provider, notice)
                                .filter(isNew -> isNew)
                                .flatMap(isNew -> follow(order).thenReturn(isNew)))
                        .flatMap(isNew -> saga.go(order)));
    }

    /** Money for an order that is off has to go back. */
    private Mono<Void> follow(UUID order) {
        return orders.lock(order).flatMap(state -> switch (state) {
            case PENDING -> saga.hurry(order);
            case FAILED, EXPIRED, CANCELLED -> saga.add(order, StepKind.CANCEL_PAYMENT);
            default -> Mono.empty();
        });
    }

    private Mono<Boolean> note(String provider, Notice notice) {
        return database.sql("""
                        INSERT INTO webhook (provider, event_id, received_at) VALUES (:provider, :event, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("provider", provider)
                .bind("event", notice.eventId())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Providers repeat a message for some days, and an older one is refused by its signature. */
    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> database.sql("DELETE FROM webhook WHERE received_at < :now - interval '30 days'")
                .bind("now", clock.instant())
                .then());
    }
}
