package dev.shopwright.storefront.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.storefront.StorefrontSetup;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"MAINTENANCE=true", "shopwright.storefront.retry-after=90s"})
class ClosedPagesIT implements StorefrontSetup {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Test
    void shouldShowMaintenancePageToVisitors() {
        api.with("Accept", "text/html")
                .get("/")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "90")
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none'.*")
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("We’ll be right back", "Fjordwell"));
    }

    @Test
    void shouldTellProgramsInJson() {
        api.get("/sitemap.json")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "90")
                .expectBody()
                .json("{\"detail\":\"The shop is closed for maintenance.\",\"code\":\"unavailable\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health/readiness, 200",
        "/assets/none.css, 404",
        "/api/schema/, 200",
        "/api/v1/shop, 200",
        "/api/v1/shop/, 200",
        "/api/v1/shop/status/, 401",
        "/admin, 200",
        "/admin/orders, 200",
        "/sign-in, 200",
        "/administrator, 503"
    })
    void shouldLeaveOpenWhatProbesAndStaffNeed(String path, int status) {
        api.with("Accept", "text/html, */*").get(path).expectStatus().isEqualTo(status);
    }

    @Test
    void shouldBeOpenForTheStaff() {
        var staff = api.as(tokens.staff()).post("/api/v1/shop/maintenance-pass/", null);
        var pass = staff.returnResult(Void.class).getResponseCookies().getFirst(MaintenancePass.COOKIE);

        api.with("Accept", "text/html")
                .with("Cookie", pass.getName() + "=" + pass.getValue())
                .get("/")
                .expectStatus()
                .isOk();
    }
}
