package dev.shopwright.storefront.page;

import dev.shopwright.storefront.StorefrontProperties;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/** The products on the front page. The page does without them when the product service is slow or away. */
@Component
class NewestProducts {

    private static final Logger log = LoggerFactory.getLogger(NewestProducts.class);
    private static final int COUNT = 8;

    private final Catalogue catalogue;
    private final Duration budget;

    NewestProducts(Catalogue catalogue, StorefrontProperties properties) {
        this.catalogue = catalogue;
        budget = properties.pageBudget();
    }

    /** Empty when they cannot be had in time. */
    Mono<Optional<Catalogue.Newest>> find() {
        return catalogue
                .newest(COUNT)
                .timeout(budget)
                .map(Optional::of)
                .onErrorResume(NewestProducts::isOutage, NewestProducts::without);
    }

    private static boolean isOutage(Throwable error) {
        return error instanceof WebClientException || error instanceof TimeoutException;
    }

    private static Mono<Optional<Catalogue.Newest>> without(Throwable error) {
        log.warn("front page shown without products reason=\"{}\"", error.getMessage());
        return Mono.just(Optional.empty());
    }
}
