package dev.shopwright.review.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewIT
class ModerationIT {

    private static final String ITEM = "/api/v1/reviews/items/{id}/";
    private static final String MODERATE = "/api/v1/reviews/items/{id}/moderate/";

    @Autowired
    private Scene scene;

    @Test
    void shouldHideRejectedReviewFromAllButOwnerAndModerators() {
        var author = scene.customer();
        long product = scene.product();
        long id = author.review(product, 1);
        scene.support()
                .api()
                .post(MODERATE, Map.of("status", "rejected", "reason", " Insulting. "), id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("rejected");
        scene.anonymous().get(ITEM, id).expectStatus().isNotFound();
        scene.customer().api().get(ITEM, id).expectStatus().isNotFound();
        assertThat(scene.get("/api/v1/reviews/{product}/", product)
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", product)
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(Scene.json(author.api().get(ITEM, id))
                        .path("moderation_reason")
                        .asString())
                .isEqualTo("Insulting.");
        scene.staff().api().get(ITEM, id).expectStatus().isOk();
    }

    @Test
    void shouldShowApprovedReviewAgainWithoutItsReports() {
        var author = scene.customer();
        long product = scene.product();
        long id = author.review(product, 2);
        for (int i = 0; i < 3; i++) {
            scene.customer()
                    .api()
                    .post("/api/v1/reviews/items/{id}/report/", null, id)
                    .expectStatus()
                    .isOk();
        }
        var staff = scene.staff().api();
        assertThat(Scene.json(staff.get(ITEM, id)).path("status").asString()).isEqualTo("flagged");
        var approved = Scene.json(staff.post(MODERATE, Map.of("status", "approved"), id)
                .expectStatus()
                .isOk());
        assertThat(approved.path("status").asString()).isEqualTo("approved");
        assertThat(approved.path("report_count").asInt()).isZero();
        scene.customer()
                .api()
                .post("/api/v1/reviews/items/{id}/report/", null, id)
                .expectStatus()
                .isOk();
        assertThat(Scene.json(staff.get(ITEM, id)).path("status").asString()).isEqualTo("approved");
    }

    @Test
    void shouldLetNobodyReactToHiddenReview() {
        long id = scene.customer().review(scene.product(), 2);
        scene.staff()
                .api()
                .post(MODERATE, Map.of("status", "rejected"), id)
                .expectStatus()
                .isOk();
        var reader = scene.customer().api();
        reader.post("/api/v1/reviews/items/{id}/helpful/", null, id)
                .expectStatus()
                .isNotFound();
        reader.post("/api/v1/reviews/items/{id}/report/", null, id)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldKeepModerationForModerators() {
        var author = scene.customer();
        long id = author.review(scene.product(), 2);
        var body = Map.of("status", "rejected");
        scene.anonymous().post(MODERATE, body, id).expectStatus().isUnauthorized();
        author.api().post(MODERATE, body, id).expectStatus().isForbidden();
        scene.person("seller").api().post(MODERATE, body, id).expectStatus().isForbidden();
        scene.person("admin").api().post(MODERATE, body, id).expectStatus().isOk();
        scene.staff().api().post(MODERATE, body, Long.MAX_VALUE).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"status\":\"flagged\"}", "{\"status\":null}", "{\"status\":7}", "[]", "{"})
    void shouldRefuseDecisionThatIsNone(String body) {
        long id = scene.customer().review(scene.product(), 2);
        scene.staff().api().post(MODERATE, body, id).expectStatus().isBadRequest();
        assertThat(Scene.json(scene.staff().api().get(ITEM, id)).path("status").asString())
                .isEqualTo("approved");
    }
}
