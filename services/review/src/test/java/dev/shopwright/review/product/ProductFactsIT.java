package dev.shopwright.review.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.events.Event;
import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewIT
class ProductFactsIT {

    @Autowired
    private Scene scene;

    @Autowired
    private ProductChangedHandler changed;

    @Autowired
    private ProductArchivedHandler archived;

    @Test
    void shouldMarkReviewsOfArchivedProductAsNotValid() {
        long product = scene.product();
        long id = scene.customer().review(product, 5);
        archive(product, Instant.now());
        assertThat(isValid(id)).isFalse();
        assertThat(scene.get("/api/v1/reviews/{product}/", product)
                        .path("count")
                        .asInt())
                .isOne();
    }

    @Test
    void shouldTrustTheLaterFactAndNotTheLaterMessage() {
        long product = scene.product();
        long id = scene.customer().review(product, 5);
        Instant now = Instant.now();
        archive(product, now.plusSeconds(1));
        change(product, now);
        assertThat(isValid(id)).isFalse();
        change(product, now.plusSeconds(2));
        assertThat(isValid(id)).isTrue();
    }

    @Test
    void shouldKnowNewProductFromItsFirstReview() {
        long id = scene.customer().review(scene.product(), 5);
        assertThat(isValid(id)).isTrue();
    }

    private void change(long product, Instant at) {
        changed.apply(fact("product.changed", product, at)).block();
    }

    private void archive(long product, Instant at) {
        archived.apply(fact("product.archived", product, at)).block();
    }

    private static Event fact(String type, long product, Instant at) {
        String payload = "{\"product_id\": %d, \"name\": \"Kettle\"}".formatted(product);
        return Event.received(UUID.randomUUID(), type, String.valueOf(product), payload, at);
    }

    private boolean isValid(long review) {
        return scene.get("/api/v1/reviews/items/{id}/", review)
                .path("product_valid")
                .asBoolean();
    }
}
