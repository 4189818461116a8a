package dev.shopwright.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@ContractSuite
@DisabledIfSystemProperty(named = "shop.url", matches = ".+", disabledReason = "kills the stores of a shop in this JVM")
class RedisDownIT {

    /** In each service, a call that looks at the token. */
    private static final List<String> EVERYWHERE =
            List.of("/api/v1/users/?limit=1", "/api/v1/products/?limit=1", "/api/v1/cart/", "/api/v1/reviews/?user=me");

    private final Shop shop;
    private final Person customer;
    private final Person seller;
    private final Person staff;
    private final long product;
    private Runnable startAgain = () -> {};

    RedisDownIT(Shop shop) {
        this.shop = shop;
        customer = shop.people().standing("customer");
        seller = shop.people().standing("seller");
        staff = shop.people().standing("staff");
        product = shop.goods().product();
    }

    @BeforeAll
    void kill() {
        startAgain = ServerProcess.redis(EmbeddedShop.of(shop).data()).kill();
    }

    @AfterAll
    void startAgainAndWaitUntilStaffIsServed() {
        startAgain.run();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        EVERYWHERE.forEach(path -> shop.as(staff).get(path).expect(200)));
    }

    @Test
    void shouldServeReadsFromPostgres() {
        shop.api().get("/api/v1/products/").expect(200);
        shop.api().get("/api/v1/products/" + product + "/").expect(200);
        shop.api().get("/api/v1/products/?q=kettle").expect(200);
        shop.api().get("/api/v1/reviews/" + product + "/").expect(200);
    }

    @Test
    void shouldShowAWriteAtOnce() {
        shop.as(seller)
                .patch("/api/v1/products/" + product + "/", Map.of("price", "19.00"))
                .expect(200);

        assertThat(shop.api()
                        .get("/api/v1/products/" + product + "/")
                        .expect(200)
                        .string("/price"))
                .isEqualTo("19.00");
    }

    @Test
    void shouldSignUpSignInFillACartAndReview() {
        Person person = shop.people().customer();

        shop.as(person).post("/api/v1/cart/add/", Map.of("product_id", product)).expect(200);
        shop.as(person)
                .post("/api/v1/reviews/", Map.of("product_id", product, "rating", 5))
                .expect(201);
    }

    @Test
    void shouldTurnStaffAwayOnceRevocationsAreUnknownAndLetCustomersGoOn() {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            Answer refused = shop.as(staff).get("/api/v1/users/?limit=1").expect(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
        });

        shop.as(customer).get("/api/v1/cart/").expect(200);
    }
}
