package dev.shopwright.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Review and product together, over the real wire and the real streams. */
@ReviewIT
class ShopIT {

    @Autowired
    private Scene scene;

    @Autowired
    private ProductService products;

    @Test
    void shouldBringAverageToTheCatalogueWithinTwoSeconds() {
        long product = scene.product();
        scene.customer().review(product, 5);
        scene.customer().review(product, 4);
        var last = scene.customer();
        long id = last.review(product, 4);
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(products.read(product).path("rating_average").asString()).isEqualTo("4.33");
            assertThat(products.read(product).path("rating_count").asInt()).isEqualTo(3);
            assertThat(products.read(product).path("rank").asInt()).isEqualTo(4);
        });
        last.api().delete("/api/v1/reviews/items/{id}/", id).expectStatus().isNoContent();
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                products.read(product).path("rating_average").asString())
                        .isEqualTo("4.50"));
    }

    @Test
    void shouldRefuseNewReviewOfArchivedProductAndKeepTheOldOnes() {
        long product = scene.product();
        long id = scene.customer().review(product, 5);
        products.archive(product);
        scene.customer()
                .post(product, 4, "Too late.")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"error\":\"Invalid or non-existent product_id\"}");
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            var review = scene.get("/api/v1/reviews/items/{id}/", id);
            assertThat(review.path("product_valid").asBoolean()).isFalse();
        });
    }

    @Test
    void shouldReadReviewsAndRefuseNewOnesWhileProductServiceIsDown() {
        long product = scene.product();
        scene.customer().review(product, 5);
        products.line().down();
        try {
            scene.customer()
                    .post(product, 5, "Great.")
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueMatches("Retry-After", "\\d+");
            assertThat(scene.get("/api/v1/reviews/{product}/", product)
                            .at("/results/0/product_valid")
                            .asBoolean())
                    .isTrue();
        } finally {
            products.line().up();
        }
        scene.customer().review(product, 4);
    }
}
