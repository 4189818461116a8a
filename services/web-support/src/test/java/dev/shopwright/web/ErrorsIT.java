package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ServiceIT("probe")
class ErrorsIT {

    private static final String THINGS = "/api/v1/things/";

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"unit_price":"1.00"}                    | name       | This field is required.
            {"name":"ab"}                            | unit_price | This field is required.
            {"name":"abcdef","unit_price":1}         | name       | Ensure this field has no more than 5 characters.
            {"name":"a","unit_price":"x"}            | unit_price | A valid number is required.
            {"name":"a","unit_price":1,"amount":"x"} | amount     | A valid integer is required.
            {"name":"a","unit_price":1,"amount":1.5} | amount     | A valid integer is required.
            {"name":true,"unit_price":1}             | name       | Not a valid string.
            {"name":["a"],"unit_price":1}            | name       | Not a valid string.
            {"name":"a\\u0000","unit_price":1}       | name       | Not a valid string.
            """)
    void shouldBlameTheField(String body, String field, String message) {
        api.post(THINGS, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field + "[0]")
                .isEqualTo(message);
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        api.post(THINGS, "{\"name\":")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("parse_error");
    }

    @Test
    void shouldRefuseWhatIsNoUtf8() {
        api.http()
                .post()
                .uri(THINGS)
                .header("Content-Type", "application/json")
                .bodyValue(new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'})
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldWriteDecimalsAsTextAndTimesInMicroseconds() {
        api.post(THINGS, "{\"name\":\"a\",\"unit_price\":\"25.50\",\"made_at\":\"2026-11-22T17:29:40.26807Z\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.unit_price")
                .isEqualTo("25.50")
                .jsonPath("$.made_at")
                .isEqualTo("2026-11-22T17:29:40.268070Z");
    }

    @Test
    void shouldKeepTheOriginalsTexts() {
        api.get("/api/v1/nothing/")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Not found.");
        api.delete(THINGS)
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .valueMatches("Allow", "GET,POST|POST,GET")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Method \"DELETE\" not allowed.");
    }

    @Test
    void shouldNotFindWhatIsNoId() {
        api.get(THINGS + "abc/").expectStatus().isNotFound();
        api.get(THINGS + "7/?page=x")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.page[0]")
                .isEqualTo("A valid integer is required.");
    }

    @Test
    void shouldRefuseOtherMediaTypes() {
        api.http()
                .post()
                .uri(THINGS)
                .header("Content-Type", "text/csv")
                .bodyValue("a")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unsupported_media_type");
    }

    @Test
    void shouldRefuseABodyOverOneMegabyte() {
        var body = Map.of("name", "x".repeat(1_100_000), "unit_price", 1);
        api.post(THINGS, body)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too_large");
    }

    @Test
    void shouldCarryMembersBesideDetailAndCode() {
        api.get(THINGS + "sold-out/")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("{\"detail\":\"Not enough.\",\"code\":\"insufficient_stock\",\"available\":3}");
    }

    @Test
    void shouldTellNothingOfADefect() {
        var answer = api.http()
                .mutate()
                .filters(java.util.List::clear)
                .build()
                .get()
                .uri(THINGS + "broken/")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).contains("A server error occurred.").doesNotContain("secret");
    }

    @Test
    void shouldAnswerInTheFormOfRfc9457WhenAsked() {
        api.http()
                .method(HttpMethod.GET)
                .uri(THINGS + "wrong/")
                .header("Accept", "application/problem+json")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(400)
                .jsonPath("$.title")
                .isEqualTo("Bad Request")
                .jsonPath("$.errors.q[0]")
                .isEqualTo("No.");
    }
}
