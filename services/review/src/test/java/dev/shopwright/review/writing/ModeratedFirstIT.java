package dev.shopwright.review.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.ReviewProperties;
import dev.shopwright.review.Scene;
import dev.shopwright.web.security.Caller;
import dev.shopwright.web.security.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A shop whose moderators see every review before the public does. */
@ReviewIT
class ModeratedFirstIT {

    @Autowired
    private Scene scene;

    @Autowired
    private Reviews reviews;

    @Autowired
    private TransactionalOperator transactions;

    private Writing writing;

    @BeforeEach
    void moderateFirst() {
        var properties = new ReviewProperties(ReviewProperties.Moderation.BEFORE, 3, Duration.ofSeconds(1));
        writing = new Writing(reviews, properties, Clock.systemUTC());
    }

    @Test
    void shouldHideNewReviewUntilItIsApproved() {
        long product = scene.product();
        long id = write(UUID.randomUUID(), product);
        scene.anonymous().get("/api/v1/reviews/items/{id}/", id).expectStatus().isNotFound();
        assertThat(count(product)).isZero();
        approve(id);
        assertThat(count(product)).isOne();
        assertThat(scene.get("/api/v1/reviews/items/{id}/", id).path("rating").asInt())
                .isEqualTo(4);
    }

    @Test
    void shouldHideEditedReviewUntilItIsApprovedAgain() {
        long product = scene.product();
        var author = new Caller(UUID.randomUUID(), Set.of(Role.CUSTOMER));
        long id = write(author.id(), product);
        approve(id);
        writing.edit(id, new ReviewEdit(1, null), author)
                .as(transactions::transactional)
                .block();
        assertThat(count(product)).isZero();
        approve(id);
        assertThat(scene.get("/api/v1/reviews/{product}/summary/", product)
                        .path("average")
                        .asString())
                .isEqualTo("1.00");
    }

    private long write(UUID author, long product) {
        return writing.write(author, new NewReview(product, 4, "Sturdy."))
                .as(transactions::transactional)
                .block();
    }

    private void approve(long id) {
        scene.support()
                .api()
                .post("/api/v1/reviews/items/{id}/moderate/", Map.of("status", "approved"), id)
                .expectStatus()
                .isOk();
    }

    private int count(long product) {
        return scene.get("/api/v1/reviews/{product}/", product).path("count").asInt();
    }
}
