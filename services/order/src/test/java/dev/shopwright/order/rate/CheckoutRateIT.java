package dev.shopwright.order.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.test.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** How many checkouts a second, beside what the same inserts and updates take without us. */
@Tag("bench")
@OrderIT
class CheckoutRateIT {

    private static final int AT_ONCE = 16;
    private static final int PRODUCTS = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;
    private static final double GOAL = 0.3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Autowired
    private Shop shop;

    @Autowired
    private Environment environment;

    @Value("http://localhost:${local.server.port}")
    private URI service;

    @Test
    void shouldReachAShareOfWhatPostgresCanDo() throws Exception {
        var products = Stream.generate(() -> shop.product("10.00", 1_000_000))
                .limit(PRODUCTS)
                .toList();
        measure("warm-up", WARM_UP, i -> () -> checkOut(products.get(i % PRODUCTS)));
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double ours = measure("checkout", MEASURED, i -> () -> checkOut(products.get(i % PRODUCTS)));
            double bare = measure("bare Postgres", MEASURED, i -> bare(products.get(i % PRODUCTS)));
            System.out.printf("checkout: %.2f of the bare loop's rate (goal >= %.1f)%n", ours / bare, GOAL);
            best = Math.max(best, ours / bare);
        }
        assertThat(best).isGreaterThanOrEqualTo(GOAL);
    }

    /** A second. */
    private double measure(String what, Duration time, Loop loop) throws Exception {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try {
            var running = Stream.iterate(0, i -> i + 1)
                    .limit(AT_ONCE)
                    .map(i -> (Callable<Void>) () -> {
                        var once = loop.of(i);
                        while (System.nanoTime() < end) {
                            long begun = System.nanoTime();
                            once.run();
                            times.add(System.nanoTime() - begun);
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(running)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        double perSecond = times.size() / ((System.nanoTime() - start) / 1e9);
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "checkout: %-14s %7.1f per s, p50 %6.1f ms, p99 %6.1f ms, %d at once%n",
                what, perSecond, millis(sorted, 50), millis(sorted, 99), AT_ONCE);
        return perSecond;
    }

    private static double millis(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    private void checkOut(long product) throws Exception {
        var quote = json.readTree(post(
                        "/api/v1/checkout/quote/",
                        Map.of(
                                "country",
                                "PL",
                                "shipping_method",
                                "standard",
                                "items",
                                List.of(Buyer.item(product, 1))),
                        201))
                .path("quote_id")
                .asString();
        post("/api/v1/orders/", Buyer.order(quote, "ok"), 201);
    }

    private String post(String path, Object body, int status) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private Once bare(long product) throws Exception {
        var url =
                URI.create(environment.getRequiredProperty("spring.flyway.url").substring("jdbc:".length()));
        var orders =
                new TestDatabase(url.getHost(), url.getPort(), url.getPath().substring(1));
        return new BareCheckout(orders, shop.productService().database(), product)::run;
    }

    private interface Loop {

        Once of(int thread) throws Exception;
    }

    private interface Once {

        void run() throws Exception;
    }
}
