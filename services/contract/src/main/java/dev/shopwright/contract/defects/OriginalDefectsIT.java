package dev.shopwright.contract.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A test for each defect of the original that shows over HTTP, named after it. */
@ContractSuite
class OriginalDefectsIT {

    private final Shop shop;

    OriginalDefectsIT(Shop shop) {
        this.shop = shop;
    }

    /** The original kept passwords as plain text and compared hashes, so nobody could sign in, the admin included. */
    @Test
    void shouldSignInWhoSignedUpAndTheAdmin() {
        shop.as(shop.people().customer()).get("/api/v1/users/me/").expect(200);
        shop.as(shop.people().admin()).get("/api/v1/users/").expect(200);
    }

    @Test
    void shouldNeverShowAPassword() {
        Person person = shop.people().customer();

        assertThat(shop.as("staff").get("/api/v1/users/?q=" + person.username()).text())
                .contains(person.username())
                .doesNotContain(person.password(), "password", "argon2");
    }

    @ParameterizedTest
    @CsvSource({"GET,/", "PUT,/", "DELETE,/", "GET,/{id}/", "PUT,/{id}/", "DELETE,/{id}/", "POST,/{id}/"})
    void shouldNotLetAnonymousCallersReadOrChangeUsers(String method, String path) {
        Person person = shop.people().customer();
        Map<String, Object> body = Map.of(
                "email", "taken@example.com", "username", "taken", "password", "Birch-Bowl-62", "action", "deactivate");
        String call = "/api/v1/users" + path.replace("{id}", person.id().toString());

        shop.api()
                .send(method, call, method.equals("PUT") || method.equals("POST") ? body : null)
                .expect(401);

        assertThat(shop.as(person).get("/api/v1/users/me/").expect(200).string("/email"))
                .isEqualTo(person.email());
    }

    @Test
    void shouldInsertAProduct() {
        shop.api().get("/api/v1/products/" + shop.goods().product() + "/").expect(200);
    }

    @Test
    void shouldReplaceAProductByPut() {
        String path = "/api/v1/products/" + shop.goods().product() + "/";

        shop.as("seller")
                .put(path, Map.of("name", "Stove " + People.unique(), "price", "12.00"))
                .expect(200);

        assertThat(shop.api().get(path).string("/price")).isEqualTo("12.00");
    }

    @Test
    void shouldChangeAProductByPatchForItsSellerOnly() {
        String path = "/api/v1/products/" + shop.goods().product() + "/";

        shop.api().patch(path, Map.of("price", "1.00")).expect(401);
        assertThat(shop.api().get(path).string("/price")).isEqualTo("25.50");

        shop.as("seller").patch(path, Map.of("price", "12.00")).expect(200);
        assertThat(shop.api().get(path).string("/price")).isEqualTo("12.00");
    }

    @Test
    void shouldFilterByPriceAndNotIgnoreTheFilter() {
        String word = People.unique();
        shop.goods().product(Map.of("name", "Row " + word, "price", "5.00"));
        long dear = shop.goods().product(Map.of("name", "Row " + word, "price", "50.00"));

        Answer page =
                shop.api().get("/api/v1/products/?price__gt=10&name=" + word).expect(200);

        assertThat(page.list("/results"))
                .extracting(row -> row.at("/id").asLong())
                .containsExactly(dear);
    }

    @Test
    void shouldCapTheLimit() {
        shop.goods().product();
        shop.goods().product();

        Answer page = shop.api().get("/api/v1/products/?limit=1000000&offset=1").expect(200);

        assertThat(page.list("/results")).hasSizeLessThanOrEqualTo(100);
        assertThat(page.string("/previous")).contains("limit=100");
    }

    /** The original served lists and details from a cache for 15 minutes after a write. */
    @Test
    void shouldShowAWriteWithinASecond() {
        long product = shop.goods().product();
        List<String> reads = List.of("/api/v1/products/" + product + "/", "/api/v1/products/?ids=" + product);
        reads.forEach(path -> shop.api().get(path).expect(200));

        shop.as("seller")
                .patch("/api/v1/products/" + product + "/", Map.of("price", "31.00"))
                .expect(200);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reads)
                        .allSatisfy(
                                path -> assertThat(shop.api().get(path).text()).contains("31.00")));
        assertThat(reads)
                .allSatisfy(path ->
                        assertThat(shop.api().get(path).header("Cache-Control")).doesNotContain("max-age=900"));
    }

    @Test
    void shouldTakeTwoProductsOfOneName() {
        Map<String, Object> name = Map.of("name", "Twin " + People.unique());

        assertThat(shop.goods().product(name)).isNotEqualTo(shop.goods().product(name));
    }

    /** The original's cart called hosts, ports and paths that did not exist. */
    @Test
    void shouldReachProductFromCart() {
        long product = shop.goods().product();
        Person person = shop.people().customer();

        shop.as(person).post("/api/v1/cart/add/", Map.of("product_id", product)).expect(200);

        assertThat(shop.as(person).get("/api/v1/cart/").string("/items/0/name")).startsWith("Kettle");
    }

    @Test
    void shouldNotWriteToSomebodyElsesCart() {
        Person victim = shop.people().customer();
        Map<String, Object> body = Map.of(
                "product_id", shop.goods().product(), "user_id", victim.id().toString());

        shop.api().post("/api/v1/cart/add/", body).expect(403);
        shop.as("customer").post("/api/v1/cart/add/", body).expect(403);

        assertThat(shop.as(victim).get("/api/v1/cart/").json().at("/items").isEmpty())
                .isTrue();
    }

    @Test
    void shouldRefuseANegativeQuantity() {
        shop.as("customer")
                .post("/api/v1/cart/add/", Map.of("product_id", shop.goods().product(), "quantity", -3))
                .expect(400);
    }

    /** The original had no table for reviews. */
    @Test
    void shouldKeepAReviewAndServeItsDetail() {
        long id = shop.goods()
                .review(shop.people().standing("customer"), shop.goods().product(), 4);

        assertThat(shop.api()
                        .get("/api/v1/reviews/items/" + id + "/")
                        .expect(200)
                        .json()
                        .at("/rating")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void shouldListReviewsOfTheAskedProductOnly() {
        shop.goods().review(shop.people().standing("customer"), shop.goods().product(), 4);
        long unreviewed = shop.goods().product();

        assertThat(shop.api()
                        .get("/api/v1/reviews/" + unreviewed + "/")
                        .expect(200)
                        .list("/results"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2_147_483_648L})
    void shouldRefuseAnAbsurdRating(long rating) {
        shop.as("customer")
                .post("/api/v1/reviews/", Map.of("product_id", shop.goods().product(), "rating", rating))
                .expect(400);
    }

    @Test
    void shouldRefuseADuplicateReview() {
        long product = shop.goods().product();
        shop.goods().review(shop.people().standing("customer"), product, 4);

        shop.as("customer")
                .post("/api/v1/reviews/", Map.of("product_id", product, "rating", 4))
                .expect(409, "duplicate_review");
    }

    /** Product, cart and review of the original never looked at the token. */
    @Test
    void shouldKnowTheCallerByTheTokenInEveryService() {
        Person person = shop.people().standing("customer");
        long product = shop.goods().product();
        long review = shop.goods().review(person, product, 4);

        Answer cart = shop.as(person).get("/api/v1/cart/").expect(200);
        Answer written = shop.api().get("/api/v1/reviews/items/" + review + "/").expect(200);
        Answer sold = shop.api().get("/api/v1/products/" + product + "/").expect(200);

        assertThat(cart.string("/user_id")).isEqualTo(person.id().toString());
        assertThat(written.string("/user_id")).isEqualTo(person.id().toString());
        assertThat(sold.string("/seller_id"))
                .isEqualTo(shop.people().standing("seller").id().toString());
    }

    /** The original always ran with debug on, and its error pages listed settings and addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/no-such-thing/", "/api/v1/products/987654321/", "/api/v1/users/"})
    void shouldTellNothingOfItsInsidesInErrors(String path) {
        assertThat(shop.api().get(path).text())
                .doesNotContain("trace", "Exception", "dev.shopwright", "DEBUG", "urlpatterns");
    }

    @Test
    void shouldServeTheStorefrontAndTheApiOnOneHost() {
        assertThat(shop.api().get("/").expect(200).header("Content-Type")).startsWith("text/html");
        shop.api().get("/api/v1/products/").expect(200);
    }
}
