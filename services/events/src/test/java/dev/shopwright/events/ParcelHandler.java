package dev.shopwright.events;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Writes a row each time that a fact is applied, so that a second time shows; refuses negative numbers after the write. Works
 * like a service whose methods are transactional themselves.
 */
record ParcelHandler(String type, DatabaseClient database, TransactionalOperator transactions) implements EventHandler {

    @Override
    public Mono<Void> apply(Event event) {
        int number = event.payloadAs(Parcel.class).number();
        return write(number)
                .then(Mono.defer(() -> number < 0 ? refuse() : Mono.empty()))
                .as(transactions::transactional);
    }

    private Mono<Void> write(int number) {
        return database.sql("insert into parcel (type, number) values (:type, :number)")
                .bind("type", type)
                .bind("number", number)
                .then();
    }

    private static Mono<Void> refuse() {
        return Mono.error(new IllegalStateException("refused"));
    }
}
