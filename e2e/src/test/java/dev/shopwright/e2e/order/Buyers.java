package dev.shopwright.e2e.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.edge.Edge;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Guests who order one after the other, a few at once, and ask again for as long as they are told to or get no answer. */
final class Buyers implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final List<String> TOKENS = List.of("ok", "ok", "ok", "pending", "declined", "duplicate_webhook");

    private final Edge shop;
    private final List<Long> products;
    private final Map<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private volatile boolean isOpen = true;

    private Buyers(Edge shop, List<Long> products) {
        this.shop = shop;
        this.products = products;
    }

    static Buyers of(Edge shop, List<Long> products) {
        var buyers = new Buyers(shop, products);
        for (int i = 0; i < AT_ONCE; i++) {
            var random = new Random(i);
            buyers.threads.execute(() -> buyers.shop(random));
        }
        return buyers;
    }

    int orders() {
        return outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Lets those who are at it finish. */
    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("some buyers never left");
        }
    }

    @Override
    public String toString() {
        return orders() + " orders: " + outcomes;
    }

    private void shop(Random random) {
        try {
            while (isOpen) {
                count(buy(random));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
    }

    private String buy(Random random) throws InterruptedException {
        var product = products.get(random.nextInt(products.size()));
        var quote = until(() -> shop.post(
                "/api/v1/checkout/quote/",
                Map.of(
                        "country", "PL",
                        "shipping_method", "standard",
                        "items", List.of(Map.of("product_id", product, "quantity", 1)))));
        if (!quote.has("quote_id")) {
            return quote.path("code").asText();
        }
        var order = Map.of(
                "quote_id", quote.path("quote_id").asText(),
                "email", "guest@example.com",
                "address",
                        Map.of(
                                "name", "Jo Doe",
                                "line1", "1 High Street",
                                "city", "Town",
                                "postal_code", "30-001",
                                "country", "PL"),
                "payment", Map.of("provider", "fake", "token", TOKENS.get(random.nextInt(TOKENS.size()))));
        var key = UUID.randomUUID().toString();
        var answer = until(() -> shop.postOnce("/api/v1/orders/", key, order));
        return answer.path("state").asText(answer.path("code").asText());
    }

    /** The first answer that says what became of it. */
    private JsonNode until(Attempt attempt) throws InterruptedException {
        while (true) {
            try {
                var answer = attempt.send();
                if (answer.statusCode() < 500
                        && answer.statusCode() != 429
                        && !answer.body().contains("in_progress")) {
                    return Serialization.unmarshal(answer.body(), JsonNode.class);
                }
            } catch (IOException lost) {
                // asked again below
            }
            Thread.sleep(200);
        }
    }

    @FunctionalInterface
    private interface Attempt {

        HttpResponse<String> send() throws IOException;
    }
}
