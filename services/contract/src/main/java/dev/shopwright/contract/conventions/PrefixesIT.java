package dev.shopwright.contract.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class PrefixesIT {

    private final Shop shop;

    PrefixesIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @CsvSource({
        "auth_service,    /api/v1/users/me/",
        "product_service, /api/v1/products/",
        "product_service, /api/v1/categories/",
        "cart_service,    /api/v1/cart/",
        "review_service,  /api/v1/reviews/?user=me",
        "order_service,   /api/v1/orders/"
    })
    void shouldServeTheOriginalPrefixes(String prefix, String path) {
        shop.as("customer").get("/" + prefix + path).expect(200);
    }

    @Test
    void shouldKeepThePrefixInEveryUrlWritten() {
        shop.goods().product();
        shop.goods().product();

        Answer page =
                shop.api().get("/product_service/api/v1/products/?limit=1").expect(200);

        assertThat(page.string("/next")).startsWith(shop.running().url() + "/product_service/api/v1/products/?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review", "order"})
    void shouldNotServeOneServicesPathsBehindAnothersPrefix(String service) {
        String foreign = service.equals("auth") ? "/api/v1/products/" : "/api/v1/users/me/";

        shop.as("customer").get("/" + service + "_service" + foreign).expect(404);
    }

    @Test
    void shouldWriteUrlsForTheHostThatWasAskedFor() {
        shop.goods().product();
        shop.goods().product();

        assertThat(shop.api().get("/api/v1/products/?limit=1").string("/next"))
                .startsWith(shop.running().url() + "/api/v1/products/?");
    }

    @Test
    void shouldNotBelieveAClientsForwardedHeaders() {
        shop.goods().product();
        shop.goods().product();

        Answer page = shop.api()
                .with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Prefix", "/evil")
                .with("Forwarded", "host=evil.example")
                .get("/api/v1/products/?limit=1")
                .expect(200);

        assertThat(page.text()).doesNotContain("evil");
    }
}
