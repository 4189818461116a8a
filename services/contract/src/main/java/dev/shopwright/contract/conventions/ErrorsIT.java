package dev.shopwright.contract.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class ErrorsIT {

    private static final String PROBLEM = "application/problem+json";

    private final Shop shop;

    ErrorsIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/products/987654321/,      No Product matches the given query.",
        "/api/v1/categories/987654321/,    No Category matches the given query.",
        "/api/v1/reviews/items/987654321/, No Review matches the given query.",
        "/api/v1/no-such-thing/,           Not found.",
        "/api/no-such-thing,               Not found."
    })
    void shouldSayThatItIsNotThere(String path, String detail) {
        Answer answer = shop.api().get(path).expect(404, "not_found");

        assertThat(answer.string("/detail")).isEqualTo(detail);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users/", "/api/v1/users/me/", "/api/v1/reviews/?user=me"})
    void shouldAskForAToken(String path) {
        Answer answer = shop.api().get(path).expect(401);

        assertThat(answer.string("/detail")).isEqualTo("Authentication credentials were not provided.");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void shouldSayWhenTheRoleIsWrong() {
        Answer answer = shop.as("customer").get("/api/v1/users/").expect(403, "permission_denied");

        assertThat(answer.string("/detail")).isEqualTo("You do not have permission to perform this action.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/token/,          POST",
        "DELETE, /api/v1/products/,       GET",
        "PUT,    /api/v1/categories/1/subcategories/, GET",
        "GET,    /api/v1/cart/add/,       POST",
        "DELETE, /api/v1/reviews/,        POST",
        "POST,   /api/v1/shop/,           GET"
    })
    void shouldNameTheAllowedMethods(String method, String path, String allowed) {
        Answer answer = shop.as("admin").send(method, path, null).expect(405, "method_not_allowed");

        assertThat(answer.string("/detail")).isEqualTo("Method \"" + method + "\" not allowed.");
        assertThat(answer.header("Allow")).contains(allowed).doesNotContain(method);
    }

    @Test
    void shouldAnswerWithAProblemWhenAskedForOne() {
        Answer answer = shop.api()
                .with("Accept", PROBLEM)
                .get("/api/v1/products/987654321/")
                .expect(404);

        assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(404);
        assertThat(answer.json().propertyNames()).contains("type", "title", "detail", "code");
    }

    @Test
    void shouldPutFieldErrorsIntoTheProblem() {
        Answer answer = shop.api()
                .with("Accept", PROBLEM)
                .post("/api/v1/token/", Map.of())
                .expect(400);

        assertThat(answer.string("/errors/email/0")).isEqualTo("This field is required.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/me/",
                "/api/v1/products/",
                "/api/v1/cart/",
                "/api/v1/reviews/1/",
                "/api/v1/shop/",
                "/api/nothing",
                "/"
            })
    void shouldCarryOneRequestIdEverywhere(String path) {
        assertThat(shop.api().get(path).header("X-Request-Id")).isNotEmpty();
        assertThat(shop.api().with("X-Request-Id", "moss-41").get(path).header("X-Request-Id"))
                .isEqualTo("moss-41");
    }
}
