package dev.shopwright.product.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.events.Event;
import dev.shopwright.events.Outbox;
import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

@ProductIT
class RatingHandlerIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    RatingHandler handler;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionalOperator transaction;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @ParameterizedTest
    @CsvSource({"4.25, 4", "4.50, 5", "0.00, 0", "5.00, 5"})
    void shouldShowTheAverageAndItsRoundingAsRank(String average, int rank) {
        var path = "/api/v1/products/" + shop.product("Rated", "1") + "/";
        var version = shop.read(path).get("updated_at");
        handler.apply(event(path, average)).as(transaction::transactional).block();

        var product = shop.read(path);
        assertThat(product.get("rating_average").asString()).isEqualTo(average);
        assertThat(product.get("rating_count").asInt()).isEqualTo(8);
        assertThat(product.get("rank").asInt()).isEqualTo(rank);
        assertThat(product.get("updated_at")).isEqualTo(version);
    }

    @Test
    void shouldHearOfReviewsWithinTwoSeconds() {
        var path = "/api/v1/products/" + shop.product("Heard of", "1") + "/";
        var event = event(path, "3.75");
        outbox.append(event.type(), event.key(), event.payload())
                .as(transaction::transactional)
                .block();

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(shop.read(path).get("rating_average").asString())
                                .isEqualTo("3.75"));
    }

    private static Event event(String path, String average) {
        return Event.of(
                "review.changed",
                path.split("/")[4],
                Map.of(
                        "product_id",
                        Long.valueOf(path.split("/")[4]),
                        "count",
                        8,
                        "average",
                        average,
                        "histogram",
                        new int[] {0, 0, 0, 6, 2}));
    }
}
