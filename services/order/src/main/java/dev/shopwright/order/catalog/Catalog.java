package dev.shopwright.order.catalog;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Asks product and cart, within a fixed time; 503 when they do not answer. */
@Component
public class Catalog {

    /** The most products one order may hold, which is product's largest page and cart's most lines. */
    public static final int MAX_PRODUCTS = 100;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final List<String> OF_THE_SHOPPER =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, "X-Cart-Id");

    private final ProductClient products;
    private final CartClient carts;
    private final OrderProperties properties;

    Catalog(ProductClient products, CartClient carts, OrderProperties properties) {
        this.products = products;
        this.carts = carts;
        this.properties = properties;
    }

    /** Those of the products that are on sale, by id. */
    public Mono<Map<Long, Product>> onSale(Collection<Long> ids) {
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return within(products.products(list, MAX_PRODUCTS))
                .map(page -> page.results().stream().collect(Collectors.toMap(Product::id, Function.identity())));
    }

    /** What is in the cart of the shopper who sent these headers. */
    public Mono<Content> cartOf(HttpHeaders request) {
        var shopper = new LinkedMultiValueMap<String, String>();
        OF_THE_SHOPPER.forEach(name -> shopper.addAll(name, request.getOrEmpty(name)));
        return within(carts.cart(shopper)).map(cart -> new Content(cart.cartId(), cart.items()));
    }

    private <T> Mono<T> within(Mono<T> answer) {
        return answer.timeout(properties.productBudget())
                .onErrorMap(
                        Catalog::isDown,
                        down -> ApiException.unavailable(
                                "Prices and stock can't be checked at the moment. Try again shortly.", RETRY_AFTER));
    }

    /** A refusal of what the shopper sent along is the shopper's error; all else is an outage. */
    private static boolean isDown(Throwable error) {
        return error instanceof TimeoutException
                || error instanceof WebClientException && !(error instanceof WebClientResponseException.BadRequest);
    }

    /**
     * A cart.
     *
     * @param cartId null when there is none yet
     */
    public record Content(@Nullable UUID cartId, List<Wanted> items) {}
}
