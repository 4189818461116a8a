package dev.shopwright.cart.catalog;

import dev.shopwright.cart.CartSettings;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks product about the goods of one cart, in one call and within a fixed time. */
@Component
public class Catalog {

    private static final Logger log = LoggerFactory.getLogger(Catalog.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** The most products one question may name, which is product's largest page. */
    private static final int MAX_IDS = 100;

    private final ProductApi products;
    private final CartSettings settings;

    /** Questions product is about to answer: whoever has the same one waits for the same answer. */
    private final Map<List<Long>, Mono<Today>> underWay = new ConcurrentHashMap<>();

    Catalog(ProductApi products, CartSettings settings) {
        this.products = products;
        this.settings = settings;
    }

    /** What product says about these ids; {@link Today#UNKNOWN} when it does not answer soon. */
    public Mono<Today> today(Collection<Long> ids) {
        return ask(ids).timeout(settings.readBudget(), Mono.just(Today.UNKNOWN))
                .onErrorReturn(ProductDownException.class, Today.UNKNOWN);
    }

    /** What product says about these ids; 503 when it does not answer. */
    public Mono<Today> require(Collection<Long> ids) {
        return ask(ids).onErrorMap(
                        ProductDownException.class,
                        down -> ApiException.unavailable(
                                "Prices and stock can't be checked at the moment. Try again shortly.", RETRY_AFTER));
    }

    private Mono<Today> ask(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Today.UNKNOWN);
        }
        var asked = ids.stream().limit(MAX_IDS).sorted().toList();
        return Mono.defer(() -> underWay.computeIfAbsent(asked, this::call));
    }

    private Mono<Today> call(List<Long> asked) {
        return products.products(asked.stream().map(String::valueOf).collect(Collectors.joining(",")), MAX_IDS)
                .timeout(settings.productBudget())
                .map(page -> Today.of(asked, page.results()))
                .onErrorMap(ProductDownException::new)
                .doOnError(down -> log.warn("product does not answer cause={}", down.getMessage()))
                .doFinally(end -> underWay.remove(asked))
                .cache();
    }
}
