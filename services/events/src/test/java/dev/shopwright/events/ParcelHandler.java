package dev.shopwright.events;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Writes a row each time that a fact is applied, so that a second time shows; refuses negative numbers after the write. */
record ParcelHandler(String type, DatabaseClient database) implements EventHandler {

    @Override
    public Mono<Void> apply(Event event) {
        int number = event.payloadAs(Parcel.class).number();
        return database.sql("insert into parcel (type, number) values (:type, :number)")
                .bind("type", type)
                .bind("number", number)
                .then()
                .then(Mono.defer(() -> number < 0 ? Mono.error(new IllegalStateException("refused")) : Mono.empty()));
    }
}
