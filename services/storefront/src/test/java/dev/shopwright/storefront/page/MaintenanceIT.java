package dev.shopwright.storefront.page;

import dev.shopwright.storefront.StorefrontSetup;
import dev.shopwright.test.ApiClient;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"shopwright.storefront.maintenance=true", "shopwright.storefront.retry-after=90s"})
class MaintenanceIT implements StorefrontSetup {

    @Autowired
    ApiClient api;

    @Test
    void shouldShowMaintenancePageToVisitors() {
        api.with("Accept", "text/html")
                .get("/")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "90")
                .expectHeader()
                .valueEquals("Content-Security-Policy", PageHeaders.POLICY)
                .expectBody(String.class)
                .value(page -> Assertions.assertThat(page).contains("We’ll be right back", "Fjordwell"));
    }

    @Test
    void shouldTellProgramsInJson() {
        api.get("/api/v1/shop/")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "90")
                .expectBody()
                .json("{\"detail\":\"The shop is closed for maintenance.\",\"code\":\"unavailable\"}");
    }

    @Test
    void shouldStayHealthyForProbes() {
        api.get("/actuator/health/readiness").expectStatus().isOk();
    }
}
