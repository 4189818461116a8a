package dev.shopwright.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.People;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuthIT
class AccountsIT {

    private static final String USER = "/api/v1/users/{id}/";

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Test
    void shouldShowAnAccountToItsOwnerAndToStaff() {
        var person = people.customer();

        person.api().get(USER, person.id()).expectStatus().isOk();
        person.api()
                .get("/api/v1/users/me/")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(person.id().toString())
                .jsonPath("$.roles")
                .isEqualTo("customer");
        people.staff()
                .api()
                .get(USER, person.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo(person.username());
    }

    @Test
    void shouldNotExistForStrangers() {
        var person = people.customer();
        var other = people.customer().api();

        other.get(USER, person.id()).expectStatus().isNotFound();
        other.put(USER, Map.of("email", "x@y.zz", "username", "x", "password", People.PASSWORD), person.id())
                .expectStatus()
                .isNotFound();
        other.patch(USER, Map.of("username", "x"), person.id()).expectStatus().isNotFound();
        other.delete(USER, person.id()).expectStatus().isNotFound();
        other.post(USER, Map.of("action", "deactivate"), person.id())
                .expectStatus()
                .isNotFound();
        other.get(USER, UUID.randomUUID()).expectStatus().isNotFound();
        other.get("/api/v1/users/not-a-uuid/").expectStatus().isNotFound();
    }

    @Test
    void shouldShowEverybodyOnlyTheUsername() {
        var person = people.customer();

        people.stranger()
                .get("/api/v1/users/{id}/public/", person.id())
                .expectBody()
                .json("{\"id\":\"%s\",\"username\":\"%s\"}".formatted(person.id(), person.username()))
                .jsonPath("$.email")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users/", "/api/v1/users/{id}/"})
    void shouldReplaceTheWholeAccount(String path) {
        var person = people.customer();
        var body = Map.of(
                "email", "new-" + person.email(), "username", "new" + person.username(), "password", People.PASSWORD);

        person.api()
                .put(path, body, person.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo("new-" + person.email())
                .jsonPath("$.username")
                .isEqualTo("new" + person.username());

        // the same password again is no change of password, so the session goes on
        person.api().get("/api/v1/users/me/").expectStatus().isOk();
        assertThat(facts.of("user.changed", person.id())).last().asString().contains("new" + person.username());
        assertThat(facts.of("user.revoked", person.id())).isEmpty();
    }

    @Test
    void shouldNeedAllThreeToReplaceAnAccount() {
        var person = people.customer();

        person.api()
                .put(USER, Map.of("username", "x"), person.id())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.email[0]")
                .isEqualTo("This field is required.")
                .jsonPath("$.password[0]")
                .isEqualTo("This field is required.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users/", "/api/v1/users/me/", "/api/v1/users/{id}/"})
    void shouldChangeOnlyWhatIsSent(String path) {
        var person = people.customer();

        person.api()
                .patch(path, Map.of("username", "p." + person.username()), person.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo("p." + person.username())
                .jsonPath("$.email")
                .isEqualTo(person.email());
    }

    @Test
    void shouldEndSessionsWhenAPatchBringsAnotherPassword() {
        var person = people.customer();

        person.api()
                .patch("/api/v1/users/me/", Map.of("password", "quarry-violet-77"))
                .expectStatus()
                .isOk();

        people.stranger()
                .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                .expectStatus()
                .isUnauthorized();
        assertThat(people.tokens(person.email(), "quarry-violet-77").get("access"))
                .isNotNull();
        assertThat(facts.of("user.revoked", person.id())).hasSize(1);
    }

    @Test
    void shouldRefuseNamesOfOthers() {
        var person = people.customer();
        var other = people.customer();

        person.api()
                .patch("/api/v1/users/me/", Map.of("email", other.email().toUpperCase(), "username", other.username()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.email[0]")
                .isEqualTo("user with this email address already exists.")
                .jsonPath("$.username[0]")
                .isEqualTo("A user with that username already exists.");
        person.api()
                .patch("/api/v1/users/me/", Map.of("email", person.email().toUpperCase()))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users/", "/api/v1/users/{id}/"})
    void shouldLeaveNothingPersonalOfADeletedAccount(String path) {
        var person = people.customer();

        person.api().delete(path, person.id()).expectStatus().isNoContent();

        people.staff().api().get(USER, person.id()).expectStatus().isNotFound();
        people.stranger().get(USER + "public/", person.id()).expectStatus().isNotFound();
        people.stranger()
                .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                .expectStatus()
                .isUnauthorized();
        assertThat(facts.row(person.id())).doesNotContain(person.email(), person.username() + "\"", "argon2");
        assertThat(facts.of("user.deleted", person.id())).hasSize(1);
        assertThat(facts.of("user.revoked", person.id())).hasSize(1);
    }

    @Test
    void shouldLetADeletedEmailSignUpAgain() {
        var person = people.customer();
        person.api().delete("/api/v1/users/").expectStatus().isNoContent();

        people.stranger()
                .post(
                        "/api/v1/users/",
                        Map.of("email", person.email(), "username", person.username(), "password", People.PASSWORD))
                .expectStatus()
                .isCreated();
    }

    @Test
    void shouldKeepStaffAwayFromAccountsThatRunTheShop() {
        var staff = people.staff();
        var admin = people.admin();

        staff.api()
                .patch(USER, Map.of("password", "quarry-violet-77"), admin.id())
                .expectStatus()
                .isForbidden();
        staff.api().delete(USER, people.staff().id()).expectStatus().isForbidden();
        staff.api()
                .post(USER, Map.of("action", "deactivate"), admin.id())
                .expectStatus()
                .isForbidden();
        staff.api().get(USER, admin.id()).expectStatus().isOk();
    }
}
