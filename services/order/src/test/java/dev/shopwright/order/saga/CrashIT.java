package dev.shopwright.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.order.saga.CrashIT.Lines;
import dev.shopwright.test.FaultProxy;
import dev.shopwright.test.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

/**
 * Orders while connections to the database and to product are cut at any message, and buyers hang up at any time: as if the
 * program had died there, since nothing of a step is left but its row.
 */
@OrderIT
@Import(Lines.class)
@TestPropertySource(
        properties = {
            "shopwright.order.saga.claim=1s",
            "shopwright.order.saga.poll=100ms",
            "shopwright.order.saga.first-pause=50ms",
            "shopwright.order.saga.longest-pause=500ms",
            "shopwright.order.saga.attempts=1000",
            "shopwright.payment.budget=500ms"
        })
class CrashIT {

    private static final int RUNS = Integer.getInteger("crash.runs", 100);
    private static final int AT_ONCE = 10;
    private static final int STOCK = 120;
    private static final int MESSAGES_OF_AN_ORDER = 150;

    @Autowired
    private Shop shop;

    @Autowired
    private FaultProxy databaseLine;

    @Autowired
    private TestDatabase ownDatabase;

    @Value("${local.server.port}")
    private int port;

    private final long seed = Long.getLong("crash.seed", new Random().nextLong());

    @Test
    void shouldLoseAndDoubleNothingWhereverItIsCut() throws Exception {
        System.out.println("crash test with -Dcrash.seed=" + seed);
        var products = IntStream.range(0, 5)
                .mapToObj(i -> shop.product("10.00", STOCK))
                .toList();
        var invariants = new Invariants(
                ownDatabase,
                shop.productService().database(),
                products.stream().collect(Collectors.toMap(Function.identity(), id -> STOCK)));

        var outcomes = order(products);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(invariants.openSteps()).isEmpty());
        System.out.printf("%d orders under fire: %s%n", RUNS, outcomes);
        assertThat(invariants.violations()).isEmpty();
        invariants.assertGoodsOfPaidOrdersOnly();
        assertThat(outcomes).containsKeys("paid");
    }

    private Map<String, Long> order(List<Long> products) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var random = new Random(seed);
            var shopper = new HaplessShopper(URI.create("http://localhost:" + port), products, this::strike);
            var visits = random.longs(RUNS)
                    .<Callable<String>>mapToObj(visit -> () -> shopper.buy(new Random(visit)))
                    .toList();
            return threads.invokeAll(visits).stream()
                    .map(CrashIT::result)
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        } finally {
            threads.shutdown();
        }
    }

    private void strike(Random random) {
        var line = random.nextBoolean() ? databaseLine : shop.productService().line();
        line.cutAfter(random.nextInt(MESSAGES_OF_AN_ORDER));
    }

    private static String result(Future<String> visit) {
        try {
            return visit.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Lines {

        @Bean
        TestDatabase ownDatabase(Environment environment) {
            var url = URI.create(
                    environment.getRequiredProperty("spring.flyway.url").substring("jdbc:".length()));
            return new TestDatabase(url.getHost(), url.getPort(), url.getPath().substring(1));
        }

        @Bean
        FaultProxy databaseLine(TestDatabase ownDatabase) {
            return FaultProxy.before(ownDatabase.port());
        }

        @Bean
        DynamicPropertyRegistrar ownDatabaseByTheLine(TestDatabase ownDatabase, FaultProxy databaseLine) {
            return settings -> settings.add(
                    "spring.r2dbc.url",
                    () -> ownDatabase.at(databaseLine.port()).r2dbcUrl());
        }
    }
}
