package dev.shopwright.contract.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class ReviewsIT {

    private final Shop shop;
    private final Person author;
    private final long product;

    ReviewsIT(Shop shop) {
        this.shop = shop;
        author = shop.people().customer();
        product = shop.goods().product();
    }

    @Test
    void shouldShowTheAuthorWithoutTheEmail() {
        long id = shop.goods().review(author, shop.goods().product(), 5);

        Answer review = shop.api().get("/api/v1/reviews/items/" + id + "/").expect(200);

        assertThat(review.json().propertyNames())
                .contains("id", "user_id", "product_id", "rating", "comment", "created_at", "user", "product_valid")
                .contains("verified_purchase", "helpful_count", "updated_at");
        assertThat(review.json().at("/user").propertyNames()).containsExactlyInAnyOrder("id", "username");
        assertThat(review.text()).doesNotContain(author.email());
    }

    @Test
    void shouldRefuseAnUnknownProduct() {
        Answer refused = review(987_654_321, 5).expect(400);

        assertThat(refused.string("/error")).isEqualTo("Invalid or non-existent product_id");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 6, 2_147_483_648L})
    void shouldRefuseARatingOutside1To5(long rating) {
        assertThat(review(product, rating).expect(400).messages("rating")).isNotEmpty();
    }

    @Test
    void shouldRefuseASecondReviewOfTheSameProduct() {
        long reviewed = shop.goods().product();
        shop.goods().review(author, reviewed, 5);

        review(reviewed, 1).expect(409, "duplicate_review");
    }

    @Test
    void shouldTakeAReviewWithoutAComment() {
        shop.as(author)
                .post("/api/v1/reviews/", Map.of("product_id", shop.goods().product(), "rating", 4))
                .expect(201);
    }

    @Test
    void shouldListOnlyThatProductsReviewsWithTheRating() {
        long reviewed = shop.goods().product();
        long five = shop.goods().review(author, reviewed, 5);
        shop.goods().review(shop.people().standing("customer"), reviewed, 2);

        assertThat(list(reviewed, "").json().at("/count").asInt()).isEqualTo(2);
        assertThat(list(reviewed, "?rating=5").list("/results"))
                .extracting(review -> review.at("/id").asLong())
                .containsExactly(five);
    }

    @Test
    void shouldSummariseTheRatings() {
        long reviewed = shop.goods().product();
        shop.goods().review(author, reviewed, 5);
        shop.goods().review(shop.people().standing("customer"), reviewed, 2);

        Answer summary =
                shop.api().get("/api/v1/reviews/" + reviewed + "/summary/").expect(200);

        assertThat(summary.json().at("/count").asInt()).isEqualTo(2);
        assertThat(summary.string("/average")).isEqualTo("3.50");
        assertThat(summary.json().at("/histogram").toString()).isEqualTo("[0,1,0,0,1]");
    }

    @Test
    void shouldListMyOwnReviews() {
        Person person = shop.people().customer();
        long mine = shop.goods().review(person, shop.goods().product(), 3);

        Answer reviews = shop.as(person).get("/api/v1/reviews/?user=me").expect(200);

        assertThat(reviews.list("/results"))
                .extracting(review -> review.at("/id").asLong())
                .containsExactly(mine);
    }

    @Test
    void shouldCountOnePersonsHelpfulVoteOnce() {
        long id = shop.goods().review(author, shop.goods().product(), 5);
        String path = "/api/v1/reviews/items/" + id + "/";

        shop.as("customer").post(path + "helpful/", "").expect(200);
        shop.as("customer").post(path + "helpful/", "");

        assertThat(shop.api().get(path).json().at("/helpful_count").asInt()).isEqualTo(1);
    }

    private Answer review(long productId, long rating) {
        Map<String, Object> body = Map.of("product_id", productId, "rating", rating, "comment", "Warm.");
        return shop.as(author).post("/api/v1/reviews/", body);
    }

    private Answer list(long productId, String query) {
        return shop.api().get("/api/v1/reviews/" + productId + "/" + query).expect(200);
    }
}
