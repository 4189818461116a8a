package dev.shopwright.storefront;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShopIT implements StorefrontSetup {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @AfterEach
    void forget() {
        PRODUCT.forgetAll();
    }

    @Test
    void shouldTellWhatTheShopIs() {
        api.get("/api/v1/shop/")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"name\":\"Fjordwell\",\"currency\":\"EUR\",\"locales\":[\"en\",\"pl\"]}")
                .jsonPath("$.version")
                .isNotEmpty()
                .jsonPath("$.features")
                .isArray();
    }

    @Test
    void shouldShowStatusOfServicesToStaff() {
        PRODUCT.answers("/actuator/health/readiness", 200, "{\"status\":\"UP\"}");
        PRODUCT.answers("/actuator/info", 200, "{\"app\":{\"version\":\"1.2.3\"}}");
        PRODUCT.answers(
                "/actuator/prometheus",
                200,
                "http_server_requests_seconds{method=\"GET\",uri=\"/api/v1/products\",quantile=\"0.95\"} 0.0125\n");

        api.as(tokens.staff())
                .get("/api/v1/shop/status/")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.services[?(@.name=='product')].version")
                .isEqualTo("1.2.3")
                .jsonPath("$.services[?(@.name=='product')].ready")
                .isEqualTo(true)
                .jsonPath("$.services[?(@.name=='product')].replicas")
                .isEqualTo(1)
                .jsonPath("$.services[?(@.name=='product')].p95_ms")
                .isEqualTo(12.5)
                .jsonPath("$.services[?(@.name=='cart')].reason")
                .isEqualTo("unreachable")
                .jsonPath("$.services[?(@.name=='cart')].ready")
                .isEqualTo(false);
    }

    @Test
    void shouldSayThatProductIsNotReady() {
        PRODUCT.answers("/actuator/health/readiness", 503, "{\"status\":\"OUT_OF_SERVICE\"}");
        PRODUCT.answers("/actuator/info", 200, "{}");
        PRODUCT.answers("/actuator/prometheus", 200, "# nothing measured yet\n");

        api.as(tokens.admin())
                .get("/api/v1/shop/status/")
                .expectBody()
                .jsonPath("$.services[?(@.name=='product')].reason")
                .isEqualTo("not ready");
    }

    @Test
    void shouldKeepStatusFromOthers() {
        api.get("/api/v1/shop/status/").expectStatus().isUnauthorized();
        api.as(tokens.customer(UUID.randomUUID()))
                .get("/api/v1/shop/status/")
                .expectStatus()
                .isForbidden();
    }
}
