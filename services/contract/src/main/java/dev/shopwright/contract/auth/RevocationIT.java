package dev.shopwright.contract.auth;

import static org.awaitility.Awaitility.await;

import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ContractSuite
class RevocationIT {

    private static final Duration PROMISE = Duration.ofSeconds(5);
    /** In each service, a call that needs a valid token. */
    private static final List<String> EVERYWHERE =
            List.of("/api/v1/users/me/", "/api/v1/products/?limit=1", "/api/v1/cart/", "/api/v1/reviews/?user=me");

    private final Shop shop;

    RevocationIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldRefuseEveryTokenEverywhereAfterLogoutAll() {
        Person person = shop.people().customer();
        EVERYWHERE.forEach(path -> shop.as(person).get(path).expect(200));

        shop.as(person).post("/api/v1/logout-all/", "").expect(204);

        refusedEverywhere(person);
    }

    @Test
    void shouldRefuseEveryTokenEverywhereWhenStaffRevokesTheSessions() {
        Person person = shop.people().customer();

        shop.as("staff")
                .post("/api/v1/users/" + person.id() + "/", Map.of("action", "revoke_sessions"))
                .expect(200);

        refusedEverywhere(person);
    }

    @Test
    void shouldRefuseTheTokensOfADeletedUserEverywhere() {
        Person person = shop.people().customer();

        shop.as(person).delete("/api/v1/users/").expect(204);

        refusedEverywhere(person);
    }

    @Test
    void shouldAcceptASignInAfterTheRevocation() {
        Person person = shop.people().customer();
        shop.as(person).post("/api/v1/logout-all/", "").expect(204);
        refusedEverywhere(person);

        Person again = shop.people().signIn(person);

        EVERYWHERE.forEach(path -> shop.as(again).get(path).expect(200));
    }

    private void refusedEverywhere(Person person) {
        await().atMost(PROMISE)
                .untilAsserted(() ->
                        EVERYWHERE.forEach(path -> shop.as(person).get(path).expect(401, "token_not_valid")));
        shop.api()
                .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                .expect(401, "token_not_valid");
    }
}
