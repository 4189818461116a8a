package dev.shopwright.review.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@ReviewIT
class PagingIT {

    private static final int REVIEWS = 37;

    @Autowired
    private Scene scene;

    @Autowired
    private DatabaseClient database;

    @ParameterizedTest
    @ValueSource(strings = {"created_at", "-created_at", "rating", "-rating", "helpful_count", "-helpful_count"})
    void shouldVisitEachReviewOnceByCursor(String ordering) {
        long product = productWithReviews();
        var page = scene.get("/api/v1/reviews/{product}/?cursor=&limit=5&ordering={ordering}", product, ordering);
        List<Long> visited = new ArrayList<>(ids(page));
        while (!page.path("next").isNull()) {
            page = Scene.json(scene.anonymous()
                    .get(URI.create(page.path("next").asString()))
                    .expectStatus()
                    .isOk());
            visited.addAll(ids(page));
        }
        assertThat(visited)
                .isEqualTo(
                        ids(scene.get("/api/v1/reviews/{product}/?limit=100&ordering={ordering}", product, ordering)))
                .hasSize(REVIEWS)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepItsPlaceWhenReviewsComeMeanwhile() {
        long product = productWithReviews();
        var first = scene.get("/api/v1/reviews/{product}/?cursor=&limit=5", product);
        scene.customer().review(product, 5);
        var second =
                Scene.json(scene.anonymous().get(URI.create(first.path("next").asString())));
        assertThat(ids(second)).hasSize(5).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void shouldRefuseCursorOfAnotherOrdering() {
        long product = productWithReviews();
        String next = scene.get("/api/v1/reviews/{product}/?cursor=&limit=5&ordering=rating", product)
                .path("next")
                .asString();
        scene.anonymous()
                .get(URI.create(next.replace("ordering=rating", "ordering=created_at")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.cursor[0]")
                .isNotEmpty();
    }

    @Test
    void shouldPageByOffset() {
        long product = productWithReviews();
        var middle = scene.get("/api/v1/reviews/{product}/?rating=3&limit=2&offset=2", product);
        assertThat(middle.path("previous").asString()).endsWith("/api/v1/reviews/" + product + "/?limit=2&rating=3");
        assertThat(middle.path("next").asString()).endsWith("?limit=2&offset=4&rating=3");
        var past = scene.get("/api/v1/reviews/{product}/?offset=1000", product);
        assertThat(past.path("count").asInt()).isEqualTo(REVIEWS);
        assertThat(past.path("results")).isEmpty();
        assertThat(past.path("previous").isNull()).isFalse();
    }

    /** Written straight into the table, with many ties; the seed is in the failure's text by the order of the ratings. */
    private long productWithReviews() {
        long product = scene.product();
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(REVIEWS, 0));
        var random = new Random(product);
        numbers.replaceAll(zero -> random.nextInt(3));
        database.sql("""
                        WITH added AS (INSERT INTO review (product_id, user_id, rating, status, helpful_count, created_at, updated_at)
                        SELECT :product, gen_random_uuid(), 3 + n % 2, 'APPROVED', n, now() - n * interval '1 hour', now()
                        FROM unnest(:numbers) AS n
                        RETURNING rating)
                        INSERT INTO product_summary (product_id, stars3, stars4)
                        SELECT :product, count(*) FILTER (WHERE rating = 3), count(*) FILTER (WHERE rating = 4) FROM added""")
                .bind("product", product)
                .bind("numbers", numbers.toArray(Integer[]::new))
                .then()
                .block();
        return product;
    }

    private static List<Long> ids(JsonNode page) {
        return page.path("results")
                .valueStream()
                .map(review -> review.path("id").asLong())
                .toList();
    }
}
