package dev.shopwright.auth.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.Mails;
import dev.shopwright.auth.MovableClock;
import dev.shopwright.auth.People;
import dev.shopwright.auth.People.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AuthIT
class PasswordsIT {

    private static final String WANTED = "quarry-violet-77";
    private static final String LINK = "/reset-password#";

    @Autowired
    private People people;

    @Autowired
    private Mails mails;

    @Autowired
    private Facts facts;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void shouldChangeThePasswordOfWhoKnowsTheOldOne() {
        var person = people.customer();

        change(person, People.PASSWORD, WANTED).expectStatus().isNoContent();

        signIn(person, People.PASSWORD).expectStatus().isUnauthorized();
        signIn(person, WANTED).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not-the-password   | quarry-violet-77 | current_password | The password is wrong.
            harbour-lantern-42 | short-1          | new_password     | This password is too short. It must contain at least 8 characters.
            harbour-lantern-42 | password1        | new_password     | This password is too common.
            """)
    void shouldRefuseAChange(String current, String wanted, String field, String message) {
        var person = people.customer();

        change(person, current, wanted)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.%s[0]".formatted(field))
                .isEqualTo(message);

        signIn(person, People.PASSWORD).expectStatus().isOk();
    }

    @Test
    void shouldNotBeGuessedWithAStolenAccessToken() {
        var person = people.customer();
        for (int i = 0; i < 5; i++) {
            change(person, "guess-" + i, WANTED).expectStatus().isBadRequest();
        }

        change(person, People.PASSWORD, WANTED).expectStatus().isEqualTo(429);
    }

    @Test
    void shouldLetWhoReadsTheMailChooseANewPassword() {
        var person = people.customer();
        reset(person.email().toUpperCase()).expectStatus().isAccepted();
        var token = mails.awaitToken(person.email(), LINK);

        confirm(token, WANTED).expectStatus().isNoContent();

        signIn(person, WANTED).expectStatus().isOk();
        assertThat(facts.of("user.revoked", person.id())).hasSize(1);
        confirm(token, "another-violet-78")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.token[0]")
                .isEqualTo("Token is invalid or expired");
    }

    @Test
    void shouldNotUseUpTheTokenForAWeakPassword() {
        var person = people.customer();
        reset(person.email());
        var token = mails.awaitToken(person.email(), LINK);

        confirm(token, "12345678")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.new_password")
                .isArray();

        confirm(token, WANTED).expectStatus().isNoContent();
    }

    @Test
    void shouldForgetTheTokenAfterHalfAnHour() {
        var person = people.customer();
        reset(person.email());
        var token = mails.awaitToken(person.email(), LINK);
        clock.forward(Duration.ofMinutes(30));

        confirm(token, WANTED).expectStatus().isBadRequest();
    }

    @Test
    void shouldLetOnlyTheNewestMailWork() {
        var person = people.customer();
        reset(person.email());
        var older = mails.awaitToken(person.email(), LINK);
        reset(person.email());
        var newer = mails.awaitToken(person.email(), LINK, older);

        confirm(older, WANTED).expectStatus().isBadRequest();
        confirm(newer, WANTED).expectStatus().isNoContent();
    }

    @Test
    void shouldVoidTheTokenWhenTheAddressChanges() {
        var person = people.customer();
        reset(person.email());
        var token = mails.awaitToken(person.email(), LINK);

        person.api()
                .patch("/api/v1/users/me/", Map.of("email", "moved-" + person.email()))
                .expectStatus()
                .isOk();

        confirm(token, WANTED).expectStatus().isBadRequest();
    }

    @Test
    void shouldAnswerTheSameForAnUnknownEmailAndWriteToNobody() {
        reset("nobody-at-all@example.com")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .isEmpty();

        var person = people.customer();
        reset(person.email()).expectStatus().isAccepted().expectBody().isEmpty();
        mails.awaitToken(person.email(), LINK);
        assertThat(facts.query("select recipient from kept_mails")).doesNotContain("nobody-at-all@example.com");
    }

    @Test
    void shouldKeepNoTokenInTheDatabase() {
        var person = people.customer();
        reset(person.email());
        var token = mails.awaitToken(person.email(), LINK);

        var everything = facts.query(
                "select row_to_json(t)::text from one_time_tokens t union all"
                        + " select row_to_json(t)::text from kept_mails t union all select row_to_json(t)::text from letters t");

        assertThat(everything).isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void shouldLimitMailsToOneAddress() {
        var email = "flooded@example.com";
        for (int i = 0; i < 3; i++) {
            reset(email).expectStatus().isAccepted();
        }

        reset(email).expectStatus().isEqualTo(429);
    }

    private ResponseSpec change(Person person, String current, String wanted) {
        return person.api()
                .post("/api/v1/password/change/", Map.of("current_password", current, "new_password", wanted));
    }

    private ResponseSpec reset(String email) {
        return people.stranger().post("/api/v1/password/reset/", Map.of("email", email));
    }

    private ResponseSpec confirm(String token, String wanted) {
        return people.stranger()
                .post("/api/v1/password/reset/confirm/", Map.of("token", token, "new_password", wanted));
    }

    private ResponseSpec signIn(Person person, String password) {
        return people.stranger().post("/api/v1/token/", Map.of("email", person.email(), "password", password));
    }
}
