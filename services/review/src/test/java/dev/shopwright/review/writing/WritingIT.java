package dev.shopwright.review.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewIT
class WritingIT {

    @Autowired
    private Scene scene;

    @Test
    void shouldPublishReviewOfKnownProduct() {
        var author = scene.customer();
        long product = scene.product();
        var answer = author.post(product, 4, "  Light & <b>warm</b>. ")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "http://localhost:\\d+/api/v1/reviews/items/\\d+/");
        var review = Scene.json(answer);
        assertThat(review.path("product_id").asLong()).isEqualTo(product);
        assertThat(review.path("user_id").asString()).isEqualTo(author.id().toString());
        assertThat(review.path("rating").asInt()).isEqualTo(4);
        assertThat(review.path("comment").asString()).isEqualTo("Light & <b>warm</b>.");
        assertThat(review.path("status").asString()).isEqualTo("approved");
        assertThat(review.path("product_valid").asBoolean()).isTrue();
        assertThat(review.path("verified_purchase").asBoolean()).isFalse();
        assertThat(Instant.parse(review.path("created_at").asString()))
                .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));
    }

    @Test
    void shouldTakeReviewWithoutComment() {
        var answer = scene.customer()
                .api()
                .post("/api/v1/reviews/", Map.of("product_id", scene.product(), "rating", 5))
                .expectStatus()
                .isCreated();
        assertThat(Scene.json(answer).path("comment").asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -7, 2_000_000_000, 2_147_483_648L, Long.MAX_VALUE})
    void shouldRefuseReviewOfUnknownProduct(long product) {
        scene.customer()
                .post(product, 5, "Great.")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json(
                        "{\"error\":\"Invalid or non-existent product_id\"}",
                        org.springframework.test.json.JsonCompareMode.STRICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rating\":5}                                  | product_id | This field is required.",
                "{\"product_id\":1}                              | rating     | This field is required.",
                "{\"product_id\":1,\"rating\":0}                 | rating     | Ensure this value is greater than or equal to 1.",
                "{\"product_id\":1,\"rating\":6}                 | rating     | Ensure this value is less than or equal to 5.",
                "{\"product_id\":1,\"rating\":\"many\"}          | rating     | A valid integer is required.",
                "{\"product_id\":1,\"rating\":4.5}               | rating     | A valid integer is required.",
                "{\"product_id\":1,\"rating\":2147483648}        | rating     | A valid integer is required.",
                "{\"product_id\":\"one\",\"rating\":5}           | product_id | A valid integer is required.",
                "{\"product_id\":1,\"rating\":5,\"comment\":{}}  | comment    | Not a valid string.",
            })
    void shouldNameFieldThatIsWrong(String body, String field, String message) {
        scene.customer()
                .api()
                .post("/api/v1/reviews/", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field + "[0]")
                .isEqualTo(message);
    }

    @Test
    void shouldRefuseCommentThatIsTooLongOrHoldsNul() {
        var author = scene.customer();
        long product = scene.product();
        author.post(product, 5, "a".repeat(5001))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.comment[0]")
                .isEqualTo("Ensure this field has no more than 5000 characters.");
        author.post(product, 5, "a\0b").expectStatus().isBadRequest();
        author.post(product, 5, "🏕".repeat(2500)).expectStatus().isCreated();
    }

    @Test
    void shouldRefuseAnonymousReview() {
        scene.anonymous()
                .post("/api/v1/reviews/", Map.of("product_id", scene.product(), "rating", 5))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", "Bearer.*");
    }
}
