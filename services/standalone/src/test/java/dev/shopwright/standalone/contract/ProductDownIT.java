package dev.shopwright.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import dev.shopwright.standalone.Part;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@ContractSuite
@DisabledIfSystemProperty(named = "shop.url", matches = ".+", disabledReason = "stops a service of a shop in this JVM")
class ProductDownIT {

    private final Shop shop;

    ProductDownIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldKeepCartsReadableAndRefuseAddsForNow() {
        long product = shop.goods().product();
        long other = shop.goods().product();
        Person customer = shop.people().standing("customer");
        shop.as(customer)
                .post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", 2))
                .expect(200);

        EmbeddedShop.of(shop).without(Part.PRODUCT, () -> {
            Answer cart = shop.as(customer).get("/api/v1/cart/").expect(200);
            assertThat(cart.json().at("/stale").asBoolean()).isTrue();
            assertThat(cart.string("/items/0/price")).isEqualTo("25.50");

            Answer refused = shop.as(customer)
                    .post("/api/v1/cart/add/", Map.of("product_id", other))
                    .expect(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
        });

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer cart = shop.as(customer).get("/api/v1/cart/").expect(200);
            assertThat(cart.json().at("/stale").asBoolean()).isFalse();
        });
    }
}
