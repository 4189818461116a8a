package dev.shopwright.review.product;

import dev.shopwright.review.ReviewProperties;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/** Which products there are, according to the product service itself. */
@Component
public class ProductDirectory {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ProductClient client;
    private final DatabaseClient database;
    private final ReviewProperties properties;

    ProductDirectory(ProductClient client, DatabaseClient database, ReviewProperties properties) {
        this.client = client;
        this.database = database;
        this.properties = properties;
    }

    /** Completes when the product is sold; fails with {@link UnknownProductException}, or 503 when nobody can tell. */
    public Mono<Void> require(long productId) {
        if (productId < 1 || productId > Integer.MAX_VALUE) {
            return Mono.error(new UnknownProductException());
        }
        return client.find(productId)
                .timeout(properties.productBudget())
                .onErrorMap(WebClientException.class, e -> unavailable())
                .onErrorMap(TimeoutException.class, e -> unavailable())
                .filter(found -> found.contains(productId))
                .switchIfEmpty(Mono.error(UnknownProductException::new))
                .then(remember(productId));
    }

    /** A review can be quicker than the event about a new product; any event knows better than this. */
    private Mono<Void> remember(long productId) {
        return database.sql("INSERT INTO known_product VALUES (:id, false, 'epoch') ON CONFLICT DO NOTHING")
                .bind("id", productId)
                .then();
    }

    private static ApiException unavailable() {
        return ApiException.unavailable("The product can't be checked right now. Try again shortly.", RETRY_AFTER);
    }
}
