package dev.shopwright.review.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewIT
class ReactionIT {

    private static final String HELPFUL = "/api/v1/reviews/items/{id}/helpful/";
    private static final String REPORT = "/api/v1/reviews/items/{id}/report/";

    @Autowired
    private Scene scene;

    @Test
    void shouldCountEachReaderOnce() {
        long id = scene.customer().review(scene.product(), 5);
        var reader = scene.customer().api();
        reader.post(HELPFUL, null, id).expectStatus().isOk();
        var again = Scene.json(reader.post(HELPFUL, null, id).expectStatus().isOk());
        assertThat(again.path("helpful_count").asInt()).isOne();
        assertThat(again.path("helpful").asBoolean()).isTrue();
        scene.customer().api().post(HELPFUL, null, id).expectStatus().isOk();
        assertThat(scene.get("/api/v1/reviews/items/{id}/", id)
                        .path("helpful_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void shouldTakeVoteBack() {
        long id = scene.customer().review(scene.product(), 5);
        var reader = scene.customer().api();
        reader.post(HELPFUL, null, id).expectStatus().isOk();
        for (int i = 0; i < 2; i++) {
            var without = Scene.json(reader.delete(HELPFUL, id).expectStatus().isOk());
            assertThat(without.path("helpful_count").asInt()).isZero();
            assertThat(without.path("helpful").asBoolean()).isFalse();
        }
    }

    @Test
    void shouldRefuseVoteForOwnReview() {
        var author = scene.customer();
        long id = author.review(scene.product(), 5);
        author.api().post(HELPFUL, null, id).expectStatus().isForbidden();
        assertThat(scene.get("/api/v1/reviews/items/{id}/", id)
                        .path("helpful_count")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldKeepReactionsForSignedInReaders() {
        long id = scene.customer().review(scene.product(), 5);
        scene.anonymous().post(HELPFUL, null, id).expectStatus().isUnauthorized();
        scene.anonymous().post(REPORT, null, id).expectStatus().isUnauthorized();
        scene.customer()
                .api()
                .post(HELPFUL, null, Long.MAX_VALUE)
                .expectStatus()
                .isNotFound();
        scene.customer().api().post(REPORT, null, Long.MAX_VALUE).expectStatus().isNotFound();
    }

    @Test
    void shouldPutReviewIntoTheQueueAfterThreeReportsAndStillShowIt() {
        long product = scene.product();
        long id = scene.customer().review(product, 1);
        var eager = scene.customer().api();
        for (int i = 0; i < 5; i++) {
            eager.post(REPORT, Map.of("reason", "spam"), id).expectStatus().isOk();
        }
        scene.customer().api().post(REPORT, null, id).expectStatus().isOk();
        assertThat(waiting(product)).isZero();
        scene.customer().api().post(REPORT, Map.of(), id).expectStatus().isOk();
        assertThat(waiting(product)).isOne();
        assertThat(scene.get("/api/v1/reviews/{product}/", product)
                        .path("count")
                        .asInt())
                .isOne();
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", product)
                        .path("count")
                        .asInt())
                .isOne();
    }

    @Test
    void shouldRefuseReasonThatIsTooLong() {
        long id = scene.customer().review(scene.product(), 1);
        scene.customer()
                .api()
                .post(REPORT, Map.of("reason", "a".repeat(501)), id)
                .expectStatus()
                .isBadRequest();
    }

    private int waiting(long product) {
        return Scene.json(scene.support().api().get("/api/v1/reviews/?status=pending&product_id={product}", product))
                .path("count")
                .asInt();
    }
}
