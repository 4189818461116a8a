package dev.shopwright.order.payment.fake;

import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.RefusedPaymentException;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The fake provider's books. Each entry is one statement and so true or not at all. */
@Repository
@ConditionalOnBooleanProperty(name = "shopwright.payment.fake", matchIfMissing = true)
class FakeBooks {

    private final DatabaseClient database;

    FakeBooks(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> open(String reference, BigDecimal amount, String currency) {
        return database.sql("""
                        INSERT INTO fake_payment (reference, amount, currency, state)
                        VALUES (:reference, :amount, :currency, 'open') ON CONFLICT DO NOTHING
                        """)
                .bind("reference", reference)
                .bind("amount", amount)
                .bind("currency", currency)
                .then();
    }

    /** False when this payment was settled before, or given up. */
    Mono<Boolean> settle(String reference, String token, PaymentState result) {
        return database.sql("""
                        UPDATE fake_payment SET state = :state, token = :token WHERE reference = :reference AND state = 'open'
                        """)
                .bind("reference", reference)
                .bind("token", token)
                .bind("state", result.word())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> move(String reference, PaymentState from, PaymentState to) {
        return database.sql("UPDATE fake_payment SET state = :to WHERE reference = :reference AND state = :from")
                .bind("reference", reference)
                .bind("from", from.word())
                .bind("to", to.word())
                .then();
    }

    Mono<Void> cancel(String reference) {
        return database.sql("""
                        UPDATE fake_payment SET state = 'cancelled'
                        WHERE reference = :reference AND state IN ('open', 'pending', 'authorized')
                        """).bind("reference", reference).then();
    }

    Mono<PaymentState> state(String reference) {
        return database.sql("SELECT state FROM fake_payment WHERE reference = :reference")
                .bind("reference", reference)
                .mapValue(String.class)
                .one()
                .map(PaymentState::of)
                .switchIfEmpty(Mono.error(() -> new RefusedPaymentException("There is no payment " + reference + ".")));
    }

    /** One statement, so that a refund is entered with its sum or not at all; the sum's own rule refuses too much. */
    Mono<Void> refund(String reference, UUID id, BigDecimal amount) {
        return database.sql("""
                        WITH new AS (
                            INSERT INTO fake_refund (id, reference, amount)
                            SELECT :id, reference, :amount FROM fake_payment
                            WHERE reference = :reference AND state = 'captured'
                            ON CONFLICT DO NOTHING RETURNING amount)
                        UPDATE fake_payment p SET refunded = p.refunded + new.amount FROM new
                        WHERE p.reference = :reference
                        """)
                .bind("id", id)
                .bind("reference", reference)
                .bind("amount", amount)
                .then();
    }
}
