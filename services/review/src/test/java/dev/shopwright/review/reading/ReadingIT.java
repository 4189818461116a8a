package dev.shopwright.review.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReviewIT
class ReadingIT {

    @Autowired
    private Scene scene;

    @Test
    void shouldAnswerEmptyPageForProductWithoutReviews() {
        var page = scene.get("/api/v1/reviews/{product}/", scene.product());
        assertThat(page.path("count").asInt()).isZero();
        assertThat(page.path("results")).isEmpty();
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void shouldServePathWithoutSlash() {
        long product = scene.product();
        scene.customer().review(product, 5);
        assertThat(scene.get("/api/v1/reviews/{product}", product).path("count").asInt())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "99999999999999999999", "items"})
    void shouldNotFindProductThatIsNoNumber(String product) {
        scene.anonymous()
                .get("/api/v1/reviews/{product}/", product)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldFilterByRating() {
        long product = scene.product();
        scene.customer().review(product, 5);
        long critical = scene.customer().review(product, 1);
        var page = scene.get("/api/v1/reviews/{product}/?rating=1", product);
        assertThat(page.path("count").asInt()).isOne();
        assertThat(page.at("/results/0/id").asLong()).isEqualTo(critical);
    }

    @ParameterizedTest
    @CsvSource({"created_at, 4 1 5", "-created_at, 5 1 4", "rating, 1 4 5", "-rating, 5 4 1", "'', 5 1 4"})
    void shouldOrderAsAsked(String ordering, String expected) {
        long product = scene.product();
        for (int rating : new int[] {4, 1, 5}) {
            scene.customer().review(product, rating);
        }
        assertThat(ratings(scene.get("/api/v1/reviews/{product}/?ordering={ordering}", product, ordering)))
                .isEqualTo(expected);
    }

    @Test
    void shouldOrderByHelpfulness() {
        long product = scene.product();
        scene.customer().review(product, 3);
        long helpful = scene.customer().review(product, 2);
        scene.customer().review(product, 1);
        scene.customer()
                .api()
                .post("/api/v1/reviews/items/{id}/helpful/", null, helpful)
                .expectStatus()
                .isOk();
        assertThat(ratings(scene.get("/api/v1/reviews/{product}/?ordering=-helpful_count", product)))
                .isEqualTo("2 1 3");
    }

    @ParameterizedTest
    @CsvSource({
        "rating=6, rating",
        "rating=many, rating",
        "verified=perhaps, verified",
        "ordering=username, ordering",
        "cursor=nonsense, cursor"
    })
    void shouldNameParameterThatIsWrong(String query, String field) {
        scene.anonymous()
                .get("/api/v1/reviews/{product}/?" + query, scene.product())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field + "[0]")
                .isNotEmpty();
    }

    @Test
    void shouldShowStatusOnlyToOwnerAndModerators() {
        var author = scene.customer();
        long id = author.review(scene.product(), 5);
        String item = "/api/v1/reviews/items/{id}/";
        assertThat(Scene.json(author.api().get(item, id)).path("status").asString())
                .isEqualTo("approved");
        assertThat(Scene.json(author.api().get(item, id)).has("report_count")).isFalse();
        assertThat(Scene.json(scene.support().api().get(item, id))
                        .path("report_count")
                        .asInt(-1))
                .isZero();
        assertThat(Scene.json(scene.customer().api().get(item, id)).has("status"))
                .isFalse();
        assertThat(scene.get(item, id).has("status")).isFalse();
        assertThat(scene.get(item, id).path("user").isNull()).isTrue();
    }

    @Test
    void shouldListOwnReviewsWhateverTheirStatus() {
        var author = scene.customer();
        author.review(scene.product(), 5);
        long hidden = author.review(scene.product(), 1);
        scene.support()
                .api()
                .post("/api/v1/reviews/items/{id}/moderate/", Map.of("status", "rejected"), hidden)
                .expectStatus()
                .isOk();
        assertThat(ratings(Scene.json(author.api().get("/api/v1/reviews/?user=me"))))
                .isEqualTo("1 5");
        assertThat(ratings(Scene.json(author.api().get("/api/v1/reviews/?user=me&status=rejected"))))
                .isEqualTo("1");
        assertThat(ratings(scene.get("/api/v1/reviews/?user={id}", author.id())))
                .isEqualTo("5");
    }

    @Test
    void shouldSearchByProduct() {
        long product = scene.product();
        scene.customer().review(product, 3);
        scene.customer().review(scene.product(), 5);
        assertThat(ratings(scene.get("/api/v1/reviews/?product_id={product}", product)))
                .isEqualTo("3");
    }

    @Test
    void shouldAskWhoMeIs() {
        scene.anonymous()
                .get("/api/v1/reviews/?user=me")
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Authentication credentials were not provided.");
    }

    @Test
    void shouldKeepQueueForModerators() {
        scene.anonymous().get("/api/v1/reviews/?status=pending").expectStatus().isUnauthorized();
        scene.customer()
                .api()
                .get("/api/v1/reviews/?status=pending")
                .expectStatus()
                .isForbidden();
        scene.staff()
                .api()
                .get("/api/v1/reviews/?status=pending")
                .expectStatus()
                .isOk();
        scene.staff().api().get("/api/v1/reviews/?status=odd").expectStatus().isBadRequest();
        scene.anonymous().get("/api/v1/reviews/?user=nobody").expectStatus().isBadRequest();
    }

    private static String ratings(JsonNode page) {
        return String.join(
                " ",
                page.path("results")
                        .valueStream()
                        .map(review -> review.path("rating").asString())
                        .toList());
    }
}
