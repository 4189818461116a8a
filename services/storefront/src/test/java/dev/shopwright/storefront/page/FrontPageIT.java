package dev.shopwright.storefront.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.storefront.StorefrontSetup;
import dev.shopwright.test.ApiClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class FrontPageIT implements StorefrontSetup {

    private static final String PRODUCTS = """
            {"count":1,"next":null,"previous":null,"results":[{"id":7,"name":"<b>Kettle</b> & \\"cup\\"","price":"25.50",
            "currency":"EUR","image":"http://product:8002/api/v1/products/7/image/?v=ab","in_stock":false,
            "rating_average":"4.25","rating_count":12}]}""";

    @Autowired
    ApiClient api;

    @AfterEach
    void forget() {
        PRODUCT.forgetAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void shouldShowNewestProductsWhenProductAnswers(String path) {
        PRODUCT.answers("/api/v1/products/", 200, PRODUCTS);

        var page = text(open(path, HttpStatus.OK));

        assertThat(page)
                .contains("<h1>Fjordwell</h1>", "€25.50", "4.25 of 5 (12)", "Sold out")
                .contains("src=\"/api/v1/products/7/image/?v&#x3D;ab\"")
                .contains(
                        "href=\"/auth_service/api/schema/swagger-ui/\"", "href=\"/review_service/api/schema/redoc/\"");
    }

    @Test
    void shouldEscapeWhatSellersWrite() {
        PRODUCT.answers("/api/v1/products/", 200, PRODUCTS);

        assertThat(text(open("/", HttpStatus.OK)))
                .contains("&lt;b&gt;Kettle&lt;/b&gt; &amp; &quot;cup&quot;")
                .doesNotContain("<b>Kettle");
    }

    @Test
    void shouldRenderWithoutProductsWhenProductFails() {
        PRODUCT.answers("/api/v1/products/", 503, "{\"detail\":\"down\"}");

        assertThat(text(open("/", HttpStatus.OK)))
                .contains("shelves can’t be shown")
                .doesNotContain("<article>");
    }

    @Test
    void shouldSendStrictHeadersWithPages() {
        var headers = open("/", HttpStatus.OK).getResponseHeaders();

        assertThat(headers.getContentType()).isEqualTo(MediaType.parseMediaType("text/html;charset=UTF-8"));
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }

    @Test
    void shouldServeItsStyleSheet() {
        api.get("/assets/shop.css")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/css")
                .expectHeader()
                .valueMatches("Cache-Control", ".*max-age=3600.*");
    }

    @Test
    void shouldShowPageWhenAddressIsUnknown() {
        assertThat(text(open("/no/such/page", HttpStatus.NOT_FOUND))).contains("This page is not here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1/nothing", "/api/v2/products/"})
    void shouldAnswerJsonWhenApiPathIsUnknown(String path) {
        api.with("Accept", "text/html, */*")
                .get(path)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .json("{\"detail\":\"Not found.\",\"code\":\"not_found\"}");
    }

    private EntityExchangeResult<byte[]> open(String path, HttpStatus status) {
        return api.with("Accept", "text/html")
                .get(path)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();
    }

    private static String text(EntityExchangeResult<byte[]> page) {
        return new String(page.getResponseBodyContent(), StandardCharsets.UTF_8);
    }
}
