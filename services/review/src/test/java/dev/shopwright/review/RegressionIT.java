package dev.shopwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/** The defects of the original system, one test each, so that none comes back. */
@ReviewIT
class RegressionIT {

    @Autowired
    private Scene scene;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private DatabaseClient database;

    /** Reviews without a table. */
    @Test
    void shouldKeepReviewsInTheirTable() {
        long id = scene.customer().review(scene.product(), 5);
        database.sql("SELECT rating FROM review WHERE id = :id")
                .bind("id", id)
                .mapValue(Integer.class)
                .one()
                .as(StepVerifier::create)
                .expectNext(5)
                .verifyComplete();
    }

    /** The list of a product's reviews held those of all products. */
    @Test
    void shouldListOnlyReviewsOfTheProductAsked() {
        long product = scene.product();
        long wanted = scene.customer().review(product, 4);
        scene.customer().review(scene.product(), 1);
        var page = scene.get("/api/v1/reviews/{product}/", product);
        assertThat(page.path("count").asInt()).isOne();
        assertThat(page.at("/results/0/id").asLong()).isEqualTo(wanted);
    }

    /** A review could not be read by its id, because the list's route took all requests. */
    @Test
    void shouldReadReviewByItsId() {
        long product = scene.product();
        long id = scene.customer().review(product, 2);
        var review = scene.get("/api/v1/reviews/items/{id}/", id);
        assertThat(review.path("id").asLong()).isEqualTo(id);
        assertThat(review.path("product_id").asLong()).isEqualTo(product);
        assertThat(review.path("rating").asInt()).isEqualTo(2);
    }

    /** Ratings of 0 and 2³¹ were taken. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, 6, 2_147_483_647L, 2_147_483_648L, Long.MAX_VALUE})
    void shouldRefuseRatingOutsideOneToFive(long rating) {
        long product = scene.product();
        scene.customer()
                .post(product, rating, "")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.rating[0]")
                .isNotEmpty();
        assertThat(scene.get("/api/v1/reviews/{product}/", product)
                        .path("count")
                        .asInt())
                .isZero();
    }

    /** One user could review a product again and again. */
    @Test
    void shouldRefuseSecondReviewOfTheSameProduct() {
        long product = scene.product();
        var author = scene.customer();
        author.review(product, 5);
        author.post(product, 1, "Changed my mind.")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("duplicate_review");
        assertThat(scene.get("/api/v1/reviews/{product}/", product)
                        .at("/results/0/rating")
                        .asInt())
                .isEqualTo(5);
    }

    /** Bearer tokens were ignored: whoever asked was nobody, and nobody could do everything. */
    @Test
    void shouldTakeAuthorFromBearerToken() {
        var author = scene.customer();
        long id = author.review(scene.product(), 3);
        assertThat(scene.get("/api/v1/reviews/items/{id}/", id).path("user_id").asString())
                .isEqualTo(author.id().toString());
    }

    @ParameterizedTest
    @MethodSource("uselessTokens")
    void shouldRefuseReviewWithUselessToken(Forgery forgery) {
        var body = Map.of("product_id", scene.product(), "rating", 5);
        scene.anonymous()
                .as(forgery.token(tokens))
                .post("/api/v1/reviews/", body)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("token_not_valid");
    }

    static Stream<Forgery> uselessTokens() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                issuer -> issuer.expired(id, "customer"),
                issuer -> issuer.unsigned(id, "admin"),
                issuer -> issuer.ofOtherKey(id, "admin"),
                issuer -> issuer.ofOtherIssuer(id, "admin"),
                issuer -> issuer.refresh(id, "customer"),
                issuer -> "nonsense");
    }

    interface Forgery {
        String token(TokenIssuer issuer);
    }
}
