package dev.shopwright.review.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewIT
class EditingIT {

    private static final String ITEM = "/api/v1/reviews/items/{id}/";

    @Autowired
    private Scene scene;

    @Test
    void shouldChangeOnlyWhatIsSent() {
        var author = scene.customer();
        long product = scene.product();
        long id = author.review(product, 2);
        var edited = Scene.json(
                author.api().patch(ITEM, Map.of("rating", 4), id).expectStatus().isOk());
        assertThat(edited.path("rating").asInt()).isEqualTo(4);
        assertThat(edited.path("comment").asString()).isEqualTo("Holds its heat.");
        assertThat(edited.path("updated_at").asString())
                .isGreaterThan(edited.path("created_at").asString());
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", product)
                        .path("average")
                        .asString())
                .isEqualTo("4.00");
    }

    @Test
    void shouldRefuseEditThatIsWrong() {
        var author = scene.customer();
        long id = author.review(scene.product(), 2);
        author.api().patch(ITEM, Map.of("rating", 6), id).expectStatus().isBadRequest();
        author.api()
                .patch(ITEM, Map.of("comment", "a".repeat(5001)), id)
                .expectStatus()
                .isBadRequest();
        assertThat(scene.get(ITEM, id).path("rating").asInt()).isEqualTo(2);
    }

    @Test
    void shouldIgnoreProductInEdit() {
        var author = scene.customer();
        long product = scene.product();
        long id = author.review(product, 2);
        author.api()
                .patch(ITEM, Map.of("product_id", scene.product(), "comment", ""), id)
                .expectStatus()
                .isOk();
        assertThat(scene.get(ITEM, id).path("product_id").asLong()).isEqualTo(product);
        assertThat(scene.get(ITEM, id).path("comment").asString()).isEmpty();
    }

    @Test
    void shouldHideReviewFromStrangersWhoWouldChangeIt() {
        long id = scene.customer().review(scene.product(), 5);
        for (var stranger : new Scene.Person[] {scene.customer(), scene.person("seller"), scene.support()}) {
            stranger.api().patch(ITEM, Map.of("rating", 1), id).expectStatus().isNotFound();
            stranger.api().delete(ITEM, id).expectStatus().isNotFound();
        }
        scene.anonymous().patch(ITEM, Map.of("rating", 1), id).expectStatus().isUnauthorized();
        scene.anonymous().delete(ITEM, id).expectStatus().isUnauthorized();
        assertThat(scene.get(ITEM, id).path("rating").asInt()).isEqualTo(5);
    }

    @Test
    void shouldDeleteReviewAndAllowAnother() {
        var author = scene.customer();
        long product = scene.product();
        long id = author.review(product, 1);
        author.api().delete(ITEM, id).expectStatus().isNoContent();
        scene.anonymous().get(ITEM, id).expectStatus().isNotFound();
        author.api().delete(ITEM, id).expectStatus().isNotFound();
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", product)
                        .path("count")
                        .asInt())
                .isZero();
        author.review(product, 5);
    }

    @Test
    void shouldLetStaffEditAndDelete() {
        long id = scene.customer().review(scene.product(), 5);
        var staff = scene.staff().api();
        staff.patch(ITEM, Map.of("comment", "[phone number removed]"), id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("approved");
        staff.delete(ITEM, id).expectStatus().isNoContent();
    }

    @Test
    void shouldSendRejectedReviewBackToTheQueueWhenItsAuthorEditsIt() {
        var author = scene.customer();
        long id = author.review(scene.product(), 5);
        scene.support()
                .api()
                .post("/api/v1/reviews/items/{id}/moderate/", Map.of("status", "rejected"), id)
                .expectStatus()
                .isOk();
        author.api()
                .patch(ITEM, Map.of("comment", "Politer now."), id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("pending");
        scene.anonymous().get(ITEM, id).expectStatus().isNotFound();
    }
}
