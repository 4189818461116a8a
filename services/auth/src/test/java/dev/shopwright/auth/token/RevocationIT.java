package dev.shopwright.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.People;
import dev.shopwright.auth.People.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** An access token is refused within 5 s of whatever ends its session, though services never ask auth. */
@AuthIT
class RevocationIT {

    private static final Duration PROMISE = Duration.ofSeconds(5);

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    enum End {
        DEACTIVATE,
        REVOKE_SESSIONS,
        SET_ROLES,
        DELETE,
        LOGOUT_ALL,
        CHANGE_PASSWORD,
        BLACKLIST
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAccessTokensOfAnEndedSession(End end) {
        var person = people.customer();
        var staff = people.staff();

        end(end, person, staff);

        await().atMost(PROMISE).until(() -> statusOf(person) == HttpStatus.UNAUTHORIZED.value());
        assertThat(facts.of("user.revoked", person.id()))
                .singleElement()
                .asString()
                .contains("\"user_id\": \"" + person.id(), "\"epoch\": 1");
        people.stranger()
                .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void shouldAcceptTokensIssuedAfterwards() {
        var person = people.customer();
        person.api().post("/api/v1/logout-all/", null).expectStatus().isNoContent();
        await().atMost(PROMISE).until(() -> statusOf(person) == HttpStatus.UNAUTHORIZED.value());

        var again = people.again(person);

        assertThat(Stream.of(statusOf(again), statusOf(again))).containsOnly(200);
    }

    private void end(End end, Person person, Person staff) {
        switch (end) {
            case DEACTIVATE -> act(staff, person, Map.of("action", "deactivate"));
            case REVOKE_SESSIONS -> act(staff, person, Map.of("action", "revoke_sessions"));
            case SET_ROLES -> act(staff, person, Map.of("action", "set_roles", "roles", List.of("seller")));
            case DELETE ->
                staff.api()
                        .delete("/api/v1/users/{id}/", person.id())
                        .expectStatus()
                        .isNoContent();
            case LOGOUT_ALL ->
                person.api().post("/api/v1/logout-all/", null).expectStatus().isNoContent();
            case CHANGE_PASSWORD ->
                person.api()
                        .post(
                                "/api/v1/password/change/",
                                Map.of("current_password", People.PASSWORD, "new_password", "quarry-violet-77"))
                        .expectStatus()
                        .isNoContent();
            case BLACKLIST ->
                people.stranger()
                        .post("/api/v1/token/blacklist/", Map.of("refresh", person.refresh()))
                        .expectStatus()
                        .isOk();
        }
    }

    private static void act(Person staff, Person person, Map<String, Object> action) {
        staff.api()
                .post("/api/v1/users/{id}/", action, person.id())
                .expectStatus()
                .isOk();
    }

    private static int statusOf(Person person) {
        return person.api()
                .get("/api/v1/users/me/")
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
