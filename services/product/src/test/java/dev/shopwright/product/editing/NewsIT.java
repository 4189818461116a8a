package dev.shopwright.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ProductIT
class NewsIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    DatabaseClient database;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldTellOfEachWrite() {
        var id = shop.product("Told", "10");
        shop.seller()
                .patch("/api/v1/products/" + id + "/", Map.of("price", "12.3"))
                .expectStatus()
                .isOk();
        shop.seller().delete("/api/v1/products/" + id + "/").expectStatus().isNoContent();

        assertThat(told(id)).containsExactly("product.changed 10.00", "product.changed 12.30", "product.archived ");
    }

    @Test
    void shouldTellWhatOthersShowOfAProduct() {
        var id = shop.product("Shown", "10");

        var payload = database.sql("SELECT payload::text FROM outbox WHERE key = :key")
                .bind("key", String.valueOf(id))
                .mapValue(String.class)
                .one()
                .block();
        assertThat(payload)
                .contains(
                        "\"name\": \"Shown\"",
                        "\"currency\": \"EUR\"",
                        "\"seller_id\": \"",
                        "\"image\": null",
                        "\"product_id\": " + id);
    }

    @Test
    void shouldTellNothingOfAWriteThatFailed() {
        var id = shop.product("Refused", "10");
        shop.seller()
                .patch("/api/v1/products/" + id + "/", Map.of("price", "12", "categories", "999999999"))
                .expectStatus()
                .isBadRequest();

        assertThat(told(id)).hasSize(1);
        assertThat(shop.read("/api/v1/products/" + id + "/").get("price").asString())
                .isEqualTo("10.00");
    }

    private List<String> told(long id) {
        return database.sql(
                        "SELECT type || ' ' || coalesce(payload->>'price', '') FROM outbox WHERE key = :key ORDER BY occurred_at")
                .bind("key", String.valueOf(id))
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
    }
}
