package dev.shopwright.standalone.contract;

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
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@ContractSuite
@DisabledIfSystemProperty(named = "shop.url", matches = ".+", disabledReason = "kills the stores of a shop in this JVM")
class PostgresDownIT {

    private final Shop shop;

    PostgresDownIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldAskToComeBackAndRecoverWithoutARestart() {
        Person customer = shop.people().standing("customer");
        long product = shop.goods().product();
        reads().forEach(path -> shop.as(customer).get(path).expect(200));

        Runnable startAgain =
                ServerProcess.postgres(EmbeddedShop.of(shop).data()).kill();
        try {
            reads().forEach(path -> comesBackLater(shop.as(customer).get(path)));
            comesBackLater(shop.as(customer).post("/api/v1/cart/add/", Map.of("product_id", product)));
        } finally {
            startAgain.run();
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            reads().forEach(path -> shop.as(customer).get(path).expect(200));
            shop.as(customer)
                    .post("/api/v1/cart/add/", Map.of("product_id", product))
                    .expect(200);
        });
    }

    /** In each service, a read that no cache can answer. */
    private static List<String> reads() {
        return List.of(
                "/api/v1/users/me/",
                "/api/v1/products/?q=" + People.unique(),
                "/api/v1/cart/",
                "/api/v1/reviews/?user=me");
    }

    private static void comesBackLater(Answer answer) {
        answer.expect(503);
        assertThat(answer.header("Retry-After")).as(answer.call()).isNotEmpty();
    }
}
