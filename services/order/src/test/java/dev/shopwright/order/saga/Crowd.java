package dev.shopwright.order.saga;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.Neighbour;
import dev.shopwright.test.ServiceProcess;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TokenIssuer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Shoppers who order one after the other, a few at once, until the shop closes. */
final class Crowd implements AutoCloseable {

    private static final int AT_ONCE = 6;
    private static final int PRODUCTS = 5;

    private final Map<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<Long, Integer> startStock;
    private volatile boolean isOpen = true;

    private Crowd(URI shop, List<Long> products, int stock) {
        startStock = products.stream().collect(Collectors.toMap(Function.identity(), id -> stock));
        for (int i = 0; i < AT_ONCE; i++) {
            var seeds = new Random(i);
            threads.execute(() -> shop(shop, products, seeds));
        }
    }

    static Crowd in(URI shop, Neighbour product, TokenIssuer tokens, int stock) {
        return new Crowd(shop, goods(product.client().as(tokens.staff()), stock), stock);
    }

    static Crowd in(URI shop, ServiceProcess product, TokenIssuer tokens, int stock) {
        return new Crowd(shop, goods(ApiClient.of(product.url().toString()).as(tokens.staff()), stock), stock);
    }

    /** What has to be true afterwards. */
    Invariants invariants(TestDatabase orders, TestDatabase products) {
        return new Invariants(orders, products, startStock);
    }

    /** Lets those who are at it finish. */
    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("some shoppers never left");
        }
    }

    @Override
    public String toString() {
        return outcomes.values().stream().mapToInt(AtomicInteger::get).sum() + " orders: " + outcomes;
    }

    private void shop(URI shop, List<Long> products, Random seeds) {
        while (isOpen) {
            try {
                var outcome = new HaplessShopper(shop, products, seeds.nextLong(), calm -> {}).call();
                outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static List<Long> goods(ApiClient staff, int stock) {
        return Stream.generate(() -> Objects.requireNonNull(staff.post(
                                        "/api/v1/products/",
                                        Map.of(
                                                "name",
                                                "Tent " + UUID.randomUUID(),
                                                "price",
                                                "10.00",
                                                "stock_count",
                                                stock))
                                .expectStatus()
                                .isCreated()
                                .expectBody(JsonNode.class)
                                .returnResult()
                                .getResponseBody())
                        .path("id")
                        .asLong())
                .limit(PRODUCTS)
                .toList();
    }
}
