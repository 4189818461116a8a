package dev.shopwright.order.checkout;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.catalog.Catalog;
import dev.shopwright.order.catalog.Catalog.Content;
import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.catalog.Product;
import dev.shopwright.order.catalog.Wanted;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gives quotes. Prices are product's own, never the client's. */
@Service
class Quoting {

    private final Catalog catalog;
    private final Destinations destinations;
    private final Quotes quotes;
    private final OrderProperties properties;
    private final Clock clock;

    Quoting(Catalog catalog, Destinations destinations, Quotes quotes, OrderProperties properties, Clock clock) {
        this.catalog = catalog;
        this.destinations = destinations;
        this.quotes = quotes;
        this.properties = properties;
        this.clock = clock;
    }

    /** Fails with 400 for what can't be ordered, 409 for more than there is, 503 when nobody can tell. */
    Mono<Quote> quote(@Nullable UUID user, QuoteRequest request, HttpHeaders shopper) {
        var method = destinations.requireMethod(request.country(), request.shippingMethod());
        return wanted(request, shopper)
                .flatMap(content -> lines(Wanted.sums(content.items()))
                        .map(lines -> new Quote(
                                UUID.randomUUID(),
                                user,
                                content.cartId(),
                                request.country(),
                                method.id(),
                                properties.currency(),
                                lines,
                                Totals.of(
                                        lines,
                                        method.price(),
                                        destinations.taxRate(request.country()),
                                        properties.currency()),
                                clock.instant().truncatedTo(ChronoUnit.MICROS).plus(properties.quoteLifetime()))))
                .flatMap(quote -> quotes.add(quote).thenReturn(quote));
    }

    private Mono<Content> wanted(QuoteRequest request, HttpHeaders shopper) {
        return request.items() != null
                ? Mono.just(new Content(null, request.items()))
                : catalog.cartOf(shopper)
                        .filter(content -> !content.items().isEmpty())
                        .switchIfEmpty(Mono.error(() -> new InvalidFieldException("items", "The cart is empty.")));
    }

    private Mono<List<Line>> lines(Map<Long, Integer> quantities) {
        return catalog.onSale(quantities.keySet()).map(products -> {
            requireOnSale(quantities, products);
            requireInStock(quantities, products);
            return quantities.entrySet().stream()
                    .map(wanted -> line(products.get(wanted.getKey()), wanted.getValue()))
                    .toList();
        });
    }

    private static Line line(Product product, int quantity) {
        return new Line(product.id(), product.name(), product.price(), quantity);
    }

    private void requireOnSale(Map<Long, Integer> quantities, Map<Long, Product> products) {
        var unknown = quantities.keySet().stream()
                .filter(id -> !products.containsKey(id)
                        || !products.get(id).currency().equals(properties.currency()))
                .map("Product %d is not sold."::formatted)
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidFieldException(Map.of("items", unknown));
        }
    }

    private static void requireInStock(Map<Long, Integer> quantities, Map<Long, Product> products) {
        var shortages = quantities.entrySet().stream()
                .map(wanted -> new Shortage(
                        wanted.getKey(),
                        wanted.getValue(),
                        products.get(wanted.getKey()).stockCount()))
                .filter(shortage -> shortage.requested() > shortage.available())
                .toList();
        if (!shortages.isEmpty()) {
            throw ApiException.conflict("insufficient_stock", "There is not enough of some items.")
                    .with("items", shortages);
        }
    }

    record Shortage(long productId, int requested, int available) {}
}
