package dev.shopwright.contract.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ContractSuite
class RatingsIT {

    private static final Duration PROMISE = Duration.ofSeconds(2);

    private final Shop shop;

    RatingsIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldReachTheProductWithinTwoSeconds() {
        long product = shop.goods().product();

        shop.goods().review(shop.people().standing("customer"), product, 5);
        shop.goods().review(shop.people().another("customer"), product, 4);

        await().atMost(PROMISE).untilAsserted(() -> assertRating(product, 2, "4.50", 5));
    }

    @Test
    void shouldFollowAChangeAndADeletion() {
        long product = shop.goods().product();
        var author = shop.people().standing("customer");
        String path = "/api/v1/reviews/items/" + shop.goods().review(author, product, 5) + "/";

        shop.as(author).patch(path, Map.of("rating", 2)).expect(200);
        await().atMost(PROMISE).untilAsserted(() -> assertRating(product, 1, "2.00", 2));

        shop.as(author).delete(path).expect(204);
        await().atMost(PROMISE)
                .untilAsserted(() -> assertThat(
                                read(product).json().at("/rating_count").asInt())
                        .isZero());
    }

    private void assertRating(long product, int count, String average, int rank) {
        Answer answer = read(product);
        assertThat(answer.json().at("/rating_count").asInt()).isEqualTo(count);
        assertThat(answer.string("/rating_average")).isEqualTo(average);
        assertThat(answer.json().at("/rank").asInt()).isEqualTo(rank);
    }

    private Answer read(long product) {
        return shop.api().get("/api/v1/products/" + product + "/").expect(200);
    }
}
