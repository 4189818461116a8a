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
import org.springframework.http.HttpHeaders;

@ProductIT
class EditingIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldReplaceProductWhereTheOriginalAnswered500() {
        var id = shop.product("Stove", "10", "description", "Hot", "barcode", "1");

        shop.seller()
                .put("/api/v1/products/" + id + "/", Map.of("name", "Cooker", "price", "11.00"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Cooker")
                .jsonPath("$.price")
                .isEqualTo("11.00");
        shop.seller()
                .put("/api/v1/products/" + id + "/", Map.of("name", "Cooker"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldTakeBackWhatItAnswered() {
        var id = shop.product("Round trip", "10", "categories", List.of(shop.category(Shop.word())));
        var answer = shop.read("/api/v1/products/" + id + "/");

        shop.seller()
                .put("/api/v1/products/" + id + "/", answer.toString())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.categories.length()")
                .isEqualTo(1)
                .jsonPath("$.created_at")
                .isEqualTo(answer.get("created_at").asString());
    }

    @Test
    void shouldChangeOnlyWhatIsPatchedWhereTheOriginalChangedNothing() {
        var id = shop.product("Lamp", "10", "description", "Bright", "barcode", "77");

        shop.seller()
                .patch("/api/v1/products/" + id + "/", Map.of("price", "9.90", "barcode", ""))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Lamp")
                .jsonPath("$.description")
                .isEqualTo("Bright")
                .jsonPath("$.barcode")
                .isEmpty()
                .jsonPath("$.price")
                .isEqualTo("9.90");
    }

    @Test
    void shouldLetNobodyButTheOwnerAndStaffWrite() {
        var id = shop.product("Mine", "10");
        var uri = "/api/v1/products/" + id + "/";
        var body = Map.of("name", "Yours", "price", "1");

        shop.anyone().post("/api/v1/products/", body).expectStatus().isUnauthorized();
        shop.customer().post("/api/v1/products/", body).expectStatus().isForbidden();
        for (var stranger : List.of(shop.customer(), shop.otherSeller())) {
            stranger.put(uri, body).expectStatus().isForbidden();
            stranger.patch(uri, body).expectStatus().isForbidden();
            stranger.delete(uri).expectStatus().isForbidden();
        }
        shop.anyone().put(uri, body).expectStatus().isUnauthorized();
        shop.anyone().patch(uri, body).expectStatus().isUnauthorized();
        shop.anyone().delete(uri).expectStatus().isUnauthorized();
        assertThat(shop.read(uri).get("name").asString()).isEqualTo("Mine");
        shop.staff().patch(uri, body).expectStatus().isOk();
    }

    @Test
    void shouldRefuseAStaleVersionAndKeepTheProduct() {
        var id = shop.product("Versioned", "10");
        var uri = "/api/v1/products/" + id + "/";
        shop.seller()
                .with(HttpHeaders.IF_MATCH, "\"1\"")
                .patch(uri, Map.of("price", "11"))
                .expectStatus()
                .isOk();

        var late = shop.seller().with(HttpHeaders.IF_MATCH, "\"1\"");
        late.patch(uri, Map.of("price", "12")).expectStatus().isEqualTo(412);
        late.put(uri, Map.of("name", "Late", "price", "12")).expectStatus().isEqualTo(412);
        late.delete(uri).expectStatus().isEqualTo(412);

        assertThat(shop.read(uri).get("price").asString()).isEqualTo("11.00");
        shop.seller()
                .with(HttpHeaders.IF_MATCH, "*")
                .patch(uri, Map.of("price", "13"))
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldKeepTheVersionWhenOnlyTheStockChanges() {
        var uri = "/api/v1/products/" + shop.product("Counted", "10", "stock_count", 1) + "/";

        shop.seller()
                .patch(uri, Map.of("stock_count", 7))
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.stock_count")
                .isEqualTo(7);
    }

    @Test
    void shouldArchiveOnDelete() {
        var id = shop.product("Gone", "10");
        var uri = "/api/v1/products/" + id + "/";

        shop.seller().delete(uri).expectStatus().isNoContent();

        shop.anyone()
                .get(uri)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("No Product matches the given query.");
        shop.seller().delete(uri).expectStatus().isNotFound();
        shop.seller().patch(uri, Map.of("price", "1")).expectStatus().isNotFound();
        assertThat(shop.read("/api/v1/products/?ids=" + id).get("count").asInt())
                .isZero();
    }
}
