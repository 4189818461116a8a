package dev.shopwright.storefront.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.storefront.StorefrontSetup;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

class GateIT implements StorefrontSetup {

    private static final String PASS = "/api/v1/shop/maintenance-pass/";

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @ParameterizedTest
    @ValueSource(strings = {"/maintenance/gate", "/maintenance/gate/"})
    void shouldLetThePassThrough(String gate) {
        var pass = pass(api);

        api.with("Cookie", "cart=x; " + pass.getName() + "=" + pass.getValue())
                .with("X-Forwarded-Uri", "/api/v1/cart/")
                .get(gate)
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();
    }

    @Test
    void shouldShowThePageToPeople() {
        api.with("Accept", "text/html,application/xhtml+xml")
                .with("X-Forwarded-Uri", "/products/7?from=mail")
                .get("/maintenance/gate")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "120")
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("We’ll be right back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/products/?limit=5", "/product_service/api/v1/products/", "/api"})
    void shouldTellCallersOfTheApiInJson(String uri) {
        refused(api.with("Accept", "text/html, */*").with("X-Forwarded-Uri", uri), "application/json")
                .json("{\"detail\":\"The shop is closed for maintenance.\",\"code\":\"unavailable\"}");
    }

    @Test
    void shouldTellOtherProgramsAsTheyLike() {
        refused(api.with("Accept", "*/*").with("X-Forwarded-Uri", "/"), "application/json");
        refused(api.with("Accept", "application/problem+json"), "application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "9999999999", "9999999999.AAAA", "x.y", "99999999999999999999.AAAA"})
    void shouldTakeNoPassThatItDidNotSign(String forged) {
        refused(api.with("Cookie", MaintenancePass.COOKIE + "=" + forged), "application/json");
    }

    @Test
    void shouldGivePassesToStaffOnly() {
        api.post(PASS, null).expectStatus().isUnauthorized();
        api.as(tokens.customer(UUID.randomUUID()))
                .post(PASS, null)
                .expectStatus()
                .isForbidden();
        assertThat(pass(api))
                .returns(true, ResponseCookie::isHttpOnly)
                .returns("Lax", ResponseCookie::getSameSite)
                .returns("/", ResponseCookie::getPath)
                .returns(MaintenancePass.LIFETIME, ResponseCookie::getMaxAge)
                .returns(false, ResponseCookie::isSecure);
        assertThat(pass(api.with("X-Forwarded-Proto", "https")).isSecure()).isTrue();
    }

    @Test
    void shouldTakeThePassBack() {
        var cookies = api.delete(PASS)
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseCookies();

        assertThat(cookies.getFirst(MaintenancePass.COOKIE).getMaxAge()).isZero();
    }

    private ResponseCookie pass(ApiClient client) {
        return client.as(tokens.staff())
                .post(PASS, null)
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst(MaintenancePass.COOKIE);
    }

    private static BodyContentSpec refused(ApiClient client, String type) {
        return client.get("/maintenance/gate")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "120")
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody();
    }
}
