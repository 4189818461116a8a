package dev.shopwright.review.shopper;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An order was paid: its buyer's reviews of these products, old and new, are verified. */
@Component
class OrderPaidHandler implements EventHandler {

    private final DatabaseClient database;

    OrderPaidHandler(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return "order.paid";
    }

    @Override
    public Mono<Void> apply(Event event) {
        var order = event.payloadAs(OrderPaid.class);
        return order.userId() == null ? Mono.empty() : remember(order.userId(), order.productIds());
    }

    private Mono<Void> remember(UUID buyer, Long[] products) {
        return database.sql("INSERT INTO purchase SELECT :buyer, unnest(:products) ON CONFLICT DO NOTHING")
                .bind("buyer", buyer)
                .bind("products", products)
                .then();
    }

    /** Guests have no user id. */
    record OrderPaid(@Nullable UUID userId, List<Item> items) {

        Long[] productIds() {
            return items.stream().map(Item::productId).distinct().toArray(Long[]::new);
        }
    }

    record Item(long productId) {}
}
