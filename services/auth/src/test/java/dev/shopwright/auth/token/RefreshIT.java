package dev.shopwright.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.MovableClock;
import dev.shopwright.auth.People;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@AuthIT
class RefreshIT {

    private static final Duration AFTER_GRACE = Duration.ofSeconds(31);

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void shouldReplaceBothTokens() {
        var person = people.customer();

        var pair = refreshed(person.refresh());

        assertThat(pair.get("refresh").asString()).isNotEqualTo(person.refresh());
        people.stranger()
                .as(pair.get("access").asString())
                .get("/api/v1/users/me/")
                .expectStatus()
                .isOk();
        assertThat(refreshed(pair.get("refresh").asString())).isNotNull();
    }

    @Test
    void shouldKeepNoTokenInTheDatabase() {
        var person = people.customer();
        var successor = refreshed(person.refresh()).get("refresh").asString();

        var rows = facts.query("select row_to_json(t)::text from refresh_tokens t");

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(person.refresh()) || row.contains(successor));
    }

    @Test
    void shouldGiveParallelRefreshesTheSameSuccessor() {
        var person = people.customer();

        var successors = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> refreshed(person.refresh()).get("refresh").asString())
                .distinct()
                .toList();

        assertThat(successors).hasSize(1).doesNotContain(person.refresh());
    }

    @Test
    void shouldGiveTheSameSuccessorWithinTheGrace() {
        var person = people.customer();
        var first = refreshed(person.refresh()).get("refresh").asString();

        clock.forward(Duration.ofSeconds(29));

        assertThat(refreshed(person.refresh()).get("refresh").asString()).isEqualTo(first);
    }

    @Test
    void shouldRevokeTheFamilyWhenASpentTokenComesBackLater() {
        var person = people.customer();
        var otherSession = people.again(person);
        var successor = refreshed(person.refresh()).get("refresh").asString();
        clock.forward(AFTER_GRACE);

        refresh(person.refresh())
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("token_not_valid");

        refresh(successor).expectStatus().isUnauthorized();
        assertThat(facts.of("user.revoked", person.id())).hasSize(1);
        refresh(otherSession.refresh()).expectStatus().isOk();
    }

    @Test
    void shouldExpire() {
        var person = people.customer();
        clock.forward(Duration.ofDays(1));

        refresh(person.refresh()).expectStatus().isUnauthorized();
    }

    @Test
    void shouldTellAnAccessTokenFromARefreshToken() {
        var person = people.customer();

        refresh(person.access())
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .json("{\"detail\":\"Token has wrong type\",\"code\":\"token_not_valid\"}");
        people.stranger()
                .as(person.refresh())
                .get("/api/v1/users/me/")
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCJ9.", "\u00fc"})
    void shouldRefuseWhatIsNoToken(String token) {
        refresh(token)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .json("{\"detail\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}");
    }

    @Test
    void shouldRefuseAForgedToken() {
        var person = people.customer();
        var parts = person.refresh().split("\\.");
        var other = people.customer().refresh().split("\\.");

        refresh(parts[0] + "." + parts[1] + "." + other[2]).expectStatus().isUnauthorized();
    }

    @Test
    void shouldAskForTheToken() {
        people.stranger()
                .post("/api/v1/token/refresh/", "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.refresh[0]")
                .isEqualTo("This field is required.");
    }

    @Test
    void shouldEndASessionThatIsBlacklisted() {
        var person = people.customer();
        var otherSession = people.again(person);

        people.stranger()
                .post("/api/v1/token/blacklist/", Map.of("refresh", person.refresh()))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{}");

        refresh(person.refresh()).expectStatus().isUnauthorized();
        refresh(otherSession.refresh()).expectStatus().isOk();
    }

    @Test
    void shouldVerifyOnlyTokensThatWouldBeAccepted() {
        var person = people.customer();
        var current = refreshed(person.refresh());

        verify(current.get("access").asString()).expectStatus().isOk();
        verify(current.get("refresh").asString()).expectStatus().isOk();
        verify(person.refresh()).expectStatus().isUnauthorized();
        verify("x").expectStatus().isUnauthorized();
        person.api().post("/api/v1/logout-all/", null).expectStatus().isNoContent();
        verify(current.get("access").asString()).expectStatus().isUnauthorized();
        verify(current.get("refresh").asString()).expectStatus().isUnauthorized();
    }

    private JsonNode refreshed(String token) {
        return refresh(token)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec refresh(String token) {
        return people.stranger().post("/api/v1/token/refresh/", Map.of("refresh", token));
    }

    private ResponseSpec verify(String token) {
        return people.stranger().post("/api/v1/token/verify/", Map.of("token", token));
    }
}
