package dev.shopwright.order.payment;

import static dev.shopwright.web.sql.Columns.required;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What we know of payments. */
@Repository
public class Payments {

    private final DatabaseClient database;

    Payments(DatabaseClient database) {
        this.database = database;
    }

    /** Remembers how an order is to be paid. */
    public Mono<Void> add(UUID orderId, String provider, String token) {
        return database.sql(
                        "INSERT INTO payment (order_id, provider, token, state) VALUES (:order, :provider, :token, 'open')")
                .bind("order", orderId)
                .bind("provider", provider)
                .bind("token", token)
                .then();
    }

    public Mono<Payment> of(UUID orderId) {
        return database.sql("SELECT * FROM payment WHERE order_id = :order")
                .bind("order", orderId)
                .map(Payments::payment)
                .one();
    }

    /** The order that is paid by this payment of a provider; empty when there is none. */
    public Mono<UUID> orderOf(String provider, String reference) {
        return database.sql("SELECT order_id FROM payment WHERE provider = :provider AND reference = :reference")
                .bind("provider", provider)
                .bind("reference", reference)
                .mapValue(UUID.class)
                .one();
    }

    /** Remembers the provider's id, before any money moves. */
    public Mono<Void> opened(UUID orderId, String reference) {
        return database.sql("UPDATE payment SET reference = :reference WHERE order_id = :order")
                .bind("order", orderId)
                .bind("reference", reference)
                .then();
    }

    /** Remembers where the payment stands, unless all of it was given back; the token goes once it is of no more use. */
    public Mono<Void> reached(UUID orderId, PaymentState state) {
        return database.sql("""
                        UPDATE payment SET state = :state, token = CASE WHEN :state IN ('open', 'pending') THEN token END
                        WHERE order_id = :order AND state <> 'refunded'
                        """)
                .bind("order", orderId)
                .bind("state", state.word())
                .then();
    }

    private static Payment payment(Readable row) {
        return new Payment(
                required(row, "order_id", UUID.class),
                required(row, "provider", String.class),
                row.get("token", String.class),
                row.get("reference", String.class),
                PaymentState.of(required(row, "state", String.class)));
    }
}
