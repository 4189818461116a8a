package dev.shopwright.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What was wrong with the original system's auth service, one test each. */
@AuthIT
class OriginalDefectsIT {

    @Autowired
    private People people;

    @Autowired
    private DatabaseClient database;

    @Test
    void plaintextPasswordsSoThatNobodyCouldSignIn() {
        var person = people.customer();

        var hash = database.sql("select password_hash from users where id = :id")
                .bind("id", person.id())
                .map(row -> row.get(0, String.class))
                .one()
                .block();

        assertThat(hash).startsWith("$argon2id$").doesNotContain(People.PASSWORD);
        assertThat(people.tokens(person.email(), People.PASSWORD).get("access")).isNotNull();
    }

    @Test
    void theAdminCouldNotSignInEither() {
        people.admin().api().get("/api/v1/users/?limit=1").expectStatus().isOk();
    }

    @Test
    void anonymousUserList() {
        people.stranger().get("/api/v1/users/").expectStatus().isUnauthorized();
    }

    @Test
    void anonymousRewriteOfAUser() {
        var person = people.customer();
        var body = Map.of("email", "thief@example.com", "username", "thief", "password", People.PASSWORD);

        people.stranger()
                .put("/api/v1/users/{id}/", body, person.id())
                .expectStatus()
                .isUnauthorized();

        person.api().get("/api/v1/users/me/").expectBody().jsonPath("$.email").isEqualTo(person.email());
    }

    @Test
    void anonymousDeleteOfAUser() {
        var person = people.customer();

        people.stranger()
                .delete("/api/v1/users/{id}/", person.id())
                .expectStatus()
                .isUnauthorized();

        person.api().get("/api/v1/users/me/").expectStatus().isOk();
    }

    @Test
    void anActionWasA500() {
        var person = people.customer();

        people.staff()
                .api()
                .post("/api/v1/users/{id}/", Map.of("action", "deactivate"), person.id())
                .expectStatus()
                .isOk();
    }
}
