package dev.shopwright.product.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@ProductIT
class DetailIT {

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
    void shouldShowAProductToAnyoneWithAndWithoutTheSlash() {
        var id = shop.product("Open", "1");

        for (var client : new ApiClient[] {shop.anyone(), shop.customer(), shop.otherSeller(), shop.staff()}) {
            client.get("/api/v1/products/" + id + "/").expectStatus().isOk();
            client.get("/api/v1/products/" + id)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.name")
                    .isEqualTo("Open");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "0", "-1", "abc", "99999999999999999999", "slug/nobody", "slug/%F0%9F%8F%95"})
    void shouldAnswer404ForWhatDoesNotExist(String id) {
        shop.get("/api/v1/products/" + id + "/").expectStatus().isNotFound();
    }

    @Test
    void shouldAnswerNotModifiedToWhoKnowsTheVersion() {
        var path = "/api/v1/products/" + shop.product("Known", "1") + "/";
        shop.anyone()
                .with(HttpHeaders.IF_NONE_MATCH, "\"1\"")
                .get(path)
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectBody()
                .isEmpty();

        shop.seller().patch(path, Map.of("price", "2")).expectStatus().isOk();
        shop.anyone()
                .with(HttpHeaders.IF_NONE_MATCH, "\"1\"")
                .get(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
    }

    @Test
    void shouldAnswerHeadWithTheHeadersOfGet() {
        var path = "/api/v1/products/" + shop.product("Head", "1") + "/";

        shop.anyone()
                .http()
                .head()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .isEmpty();
    }

    @Test
    void shouldWriteTheSameAbsoluteImageUrlInListAndDetailWhereTheOriginalDidNot() {
        var id = shop.product("Pictured", "1");
        shop.show(id);
        var forwarded = shop.anyone()
                .with("X-Forwarded-Host", "shop.test")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Prefix", "/product_service");
        var image = shop.read("/api/v1/products/" + id + "/").get("image").asString();
        var path = "/api/v1/products/" + id + "/image/?v=";
        assertThat(image).matches("http://localhost:\\d+" + Pattern.quote(path) + "\\w+");
        assertThat(shop.read("/api/v1/products/?ids=" + id)
                        .at("/results/0/image")
                        .asString())
                .isEqualTo(image);

        var fromOutside = "https://shop.test/product_service" + image.substring(image.indexOf("/api/"));
        forwarded
                .http()
                .get()
                .uri("/api/v1/products/" + id + "/")
                .exchange()
                .expectBody()
                .jsonPath("$.image")
                .isEqualTo(fromOutside);
        forwarded
                .http()
                .get()
                .uri("/api/v1/products/?ids=" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.results[0].image")
                .isEqualTo(fromOutside);
    }

    @Test
    void shouldCountViewsLaterWithoutTouchingVersionOrTimestamps() {
        var path = "/api/v1/products/" + shop.product("Seen", "1") + "/";
        var before = shop.read(path);
        shop.read(path);
        shop.anyone()
                .get("/api/v1/products/slug/" + before.get("slug").asString() + "/")
                .expectStatus()
                .isOk();

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(shop.read(path).get("popularity").asLong()).isGreaterThanOrEqualTo(3));
        assertThat(shop.read(path).get("updated_at")).isEqualTo(before.get("updated_at"));
        shop.anyone().get(path).expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");
    }
}
