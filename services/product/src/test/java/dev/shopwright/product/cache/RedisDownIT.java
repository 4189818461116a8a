package dev.shopwright.product.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TestRedis;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ProductIT
@DirtiesContext
class RedisDownIT {

    static final TestRedis REDIS = TestRedis.start();

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    ReactiveStringRedisTemplate redis;

    Shop shop;

    @DynamicPropertySource
    static void ownRedis(DynamicPropertyRegistry settings) {
        settings.add("spring.data.redis.port", REDIS::port);
    }

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldServeAndWriteFromPostgresWhileRedisIsDown() {
        var id = shop.product("Steady", "1");
        var path = "/api/v1/products/" + id + "/";
        shop.read(path);
        REDIS.kill();
        try {
            for (int round = 2; round < 6; round++) {
                var price = round + ".00";
                shop.seller().patch(path, Map.of("price", price)).expectStatus().isOk();
                assertThat(shop.read(path).get("price").asString()).isEqualTo(price);
                assertThat(shop.read("/api/v1/products/?ids=" + id)
                                .at("/results/0/price")
                                .asString())
                        .isEqualTo(price);
            }
            assertThat(timeOf(() -> shop.read(path), 200)).isLessThan(Duration.ofSeconds(4));
        } finally {
            REDIS.restart();
        }
        assertThat(copyOf(id)).contains("5.00");
    }

    @Test
    void shouldNotTrustCopiesOfBeforeAnOutageThatMissedAWrite() {
        var id = shop.product("Missed", "1");
        var path = "/api/v1/products/" + id + "/";
        var copy = copyOf(id);
        REDIS.kill();
        shop.seller().patch(path, Map.of("price", "2")).expectStatus().isOk();
        REDIS.restart();
        // as if Redis had only been out of reach, and not lost its data
        once(() -> redis.opsForValue().set("product:copy:" + id, copy).block());
        once(() -> redis.hasKey("product:generation").block());

        assertThat(shop.read(path).get("price").asString()).isEqualTo("2.00");
    }

    private String copyOf(long id) {
        once(() -> {
            shop.read("/api/v1/products/" + id + "/");
            return !redis.opsForValue()
                    .get("product:copy:" + id)
                    .blockOptional()
                    .orElse("")
                    .isEmpty();
        });
        return redis.opsForValue().get("product:copy:" + id).block();
    }

    /** Waits until Redis, too, is reached again. */
    private static void once(Callable<Boolean> condition) {
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private static Duration timeOf(Runnable read, int times) {
        var begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            read.run();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
