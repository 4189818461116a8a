package dev.shopwright.product.rating;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import dev.shopwright.product.cache.ProductCache;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps a product's average rating, the number behind it, and the rank, which is the average rounded. */
@Component
class RatingHandler implements EventHandler {

    private static final String RATE = """
            UPDATE product SET rating_average = :average, rating_count = :count, rank = round(:average) WHERE id = :productId
            """;

    private final DatabaseClient database;
    private final ProductCache cache;

    RatingHandler(DatabaseClient database, ProductCache cache) {
        this.database = database;
        this.cache = cache;
    }

    @Override
    public String type() {
        return "review.changed";
    }

    @Override
    public Mono<Void> apply(Event event) {
        var review = event.payloadAs(ReviewChanged.class);
        return database.sql(RATE).bindProperties(review).then().then(cache.invalidate(List.of(review.productId())));
    }
}
