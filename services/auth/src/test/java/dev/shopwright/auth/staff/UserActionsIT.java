package dev.shopwright.auth.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.Mails;
import dev.shopwright.auth.People;
import dev.shopwright.auth.People.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AuthIT
class UserActionsIT {

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Autowired
    private Mails mails;

    @Test
    void shouldLetADeactivatedAccountInAgainOnlyWhenActivated() {
        var person = people.customer();
        var staff = people.staff();

        act(staff, person, "deactivate").expectBody().jsonPath("$.active").isEqualTo(false);
        signIn(person).expectStatus().isUnauthorized();
        act(staff, person, "activate").expectBody().jsonPath("$.active").isEqualTo(true);
        signIn(person).expectStatus().isOk();

        assertThat(facts.of("user.changed", person.id())).hasSize(3);
        assertThat(facts.of("user.revoked", person.id())).hasSize(1);
    }

    @Test
    void shouldRevokeSessionsForStaffAndForTheirOwner() {
        var person = people.customer();

        act(people.staff(), person, "revoke_sessions").expectStatus().isOk();
        act(people.again(person), person, "revoke_sessions").expectStatus().isOk();

        assertThat(facts.of("user.revoked", person.id()))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"epoch\": 2");
        people.stranger()
                .post("/api/v1/token/refresh/", Map.of("refresh", person.refresh()))
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"activate", "deactivate", "set_roles", "resend_verification"})
    void shouldKeepOtherActionsFromOwners(String action) {
        var person = people.customer();

        person.api()
                .post("/api/v1/users/{id}/", Map.of("action", action, "roles", List.of("admin")), person.id())
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"action":"explode"}                       | action
            {"action":0}                               | action
            {"action":["activate"]}                    | action
            {}                                         | action
            {"action":"set_roles"}                     | roles
            {"action":"set_roles","roles":["emperor"]} | roles[0]
            {"action":"set_roles","roles":[null]}      | roles[0]
            {"action":"set_roles","roles":"admin"}     | roles
            """)
    void shouldRefuseWhatIsNoAction(String body, String field) {
        var person = people.customer();

        people.admin()
                .api()
                .post("/api/v1/users/{id}/", body, person.id())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$['%s']".formatted(field))
                .isArray();
    }

    @Test
    void shouldLetStaffGiveOnlyRolesThatDontRunTheShop() {
        var person = people.customer();
        var staff = people.staff();

        setRoles(staff, person, "customer", "seller", "support").expectStatus().isOk();
        setRoles(staff, person, "staff").expectStatus().isForbidden();
        setRoles(staff, person, "admin").expectStatus().isForbidden();
        setRoles(staff, staff, "customer").expectStatus().isForbidden();
        setRoles(people.admin(), person, "staff")
                .expectBody()
                .jsonPath("$.roles")
                .isEqualTo("staff");

        assertThat(facts.of("user.revoked", person.id())).hasSize(2);
    }

    @Test
    void shouldKeepTheLastAdmin() {
        var admin = people.admin();

        Stream.of(
                        act(admin, admin, "deactivate"),
                        setRoles(admin, admin, "customer"),
                        admin.api().delete("/api/v1/users/"),
                        admin.api().delete("/api/v1/users/{id}/", admin.id()))
                .forEach(answer -> answer.expectStatus()
                        .isEqualTo(409)
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo("last_admin"));
    }

    @Test
    void shouldKeepOneOfTwoAdminsWhoLeaveAtOnce() throws Exception {
        var first = people.admin();
        var second = people.withRoles("admin");

        var answers = Stream.of(first, second)
                .parallel()
                .map(leaving -> setRoles(leaving, leaving, "customer")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        facts.execute("update users set roles = '{customer}' where id = '%s'".formatted(second.id()));
        facts.execute("update users set roles = '{customer,admin}' where id = '%s'".formatted(first.id()));
    }

    @Test
    void shouldSendTheVerificationOnceMore() {
        var person = people.customer();
        var first = mails.awaitToken(person.email(), "/verify-email#");

        act(people.staff(), person, "resend_verification").expectStatus().isOk();

        assertThat(mails.awaitToken(person.email(), "/verify-email#", first)).isNotEqualTo(first);
    }

    private ResponseSpec act(Person actor, Person person, String action) {
        return actor.api().post("/api/v1/users/{id}/", Map.of("action", action), person.id());
    }

    private ResponseSpec setRoles(Person actor, Person person, String... roles) {
        return actor.api()
                .post("/api/v1/users/{id}/", Map.of("action", "set_roles", "roles", List.of(roles)), person.id());
    }

    private ResponseSpec signIn(Person person) {
        return people.stranger().post("/api/v1/token/", Map.of("email", person.email(), "password", People.PASSWORD));
    }
}
