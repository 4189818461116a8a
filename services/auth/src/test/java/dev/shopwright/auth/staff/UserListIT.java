package dev.shopwright.auth.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.People;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@AuthIT
class UserListIT {

    private static final String USERS = "/api/v1/users/";

    @Autowired
    private People people;

    @Test
    void shouldListUsersAsABareArray() {
        var person = people.customer();

        people.staff()
                .api()
                .get(USERS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$")
                .isArray()
                .jsonPath("$[?(@.id == '%s')].username".formatted(person.id()))
                .isEqualTo(person.username())
                .jsonPath("$[0].password_hash")
                .doesNotExist();
    }

    @Test
    void shouldListUsersInPagesWhenAsked() {
        IntStream.range(0, 3).forEach(i -> people.customer());

        people.staff()
                .api()
                .get(USERS + "?limit=2")
                .expectBody()
                .jsonPath("$.results.length()")
                .isEqualTo(2)
                .jsonPath("$.count")
                .isNumber()
                .jsonPath("$.previous")
                .isEmpty()
                .jsonPath("$.next")
                .value(String.class, next -> assertThat(next).contains("limit=2&offset=2"));
    }

    @Test
    void shouldWalkThroughAllUsersByCursor() {
        IntStream.range(0, 3).forEach(i -> people.customer());
        var staff = people.staff().api();
        var seen = new ArrayList<String>();

        var page = body(staff.get(USERS + "?cursor=&limit=2"));
        while (true) {
            page.get("results").forEach(user -> seen.add(user.get("id").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = body(staff.get(URI.create(page.get("next").asString())));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(page.get("count").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm90LW91cnM", "%", "MjAyNg"})
    void shouldRefuseACursorOfAnotherList(String cursor) {
        people.staff()
                .api()
                .get(USERS + "?cursor={cursor}", cursor)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldFindUsersByPartOfNameOrEmail() {
        var person = people.customer();
        var staff = people.staff().api();

        for (var q : List.of(person.username().toUpperCase(), person.email().substring(0, 9))) {
            assertThat(body(staff.get(USERS + "?limit=100&q={q}", q))
                            .get("results")
                            .toString())
                    .contains(person.id().toString());
        }
        assertThat(body(staff.get(USERS + "?q={q}", "%")).size()).isZero();
        assertThat(body(staff.get(USERS + "?q={q}", "nobody-has-this")).size()).isZero();
    }

    @Test
    void shouldBeForStaffOnly() {
        people.stranger().get(USERS).expectStatus().isUnauthorized();
        people.customer().api().get(USERS).expectStatus().isForbidden();
        people.withRoles("seller").api().get(USERS + "?limit=5").expectStatus().isForbidden();
        people.withRoles("support").api().get(USERS).expectStatus().isForbidden();
        people.admin().api().get(USERS).expectStatus().isOk();
    }

    private static JsonNode body(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
