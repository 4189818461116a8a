package dev.shopwright.auth.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Mails;
import dev.shopwright.auth.People;
import dev.shopwright.auth.People.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthIT
class EmailVerificationIT {

    private static final String LINK = "/verify-email#";

    @Autowired
    private People people;

    @Autowired
    private Mails mails;

    @Test
    void shouldVerifyTheAddressOfANewAccountOnce() {
        var person = people.customer();
        assertThat(isVerified(person)).isFalse();
        var token = mails.awaitToken(person.email(), LINK);

        verify(token, 204);

        assertThat(isVerified(person)).isTrue();
        verify(token, 400);
    }

    @Test
    void shouldVerifyAnotherAddressAnew() {
        var person = people.customer();
        verify(mails.awaitToken(person.email(), LINK), 204);
        var moved = "moved-" + person.email();

        person.api()
                .patch("/api/v1/users/me/", Map.of("email", moved))
                .expectBody()
                .jsonPath("$.email_verified")
                .isEqualTo(false);

        verify(mails.awaitToken(moved, LINK), 204);
        assertThat(isVerified(person)).isTrue();
    }

    @Test
    void shouldNotTakeAResetTokenForAVerification() {
        var person = people.customer();
        people.stranger()
                .post("/api/v1/password/reset/", Map.of("email", person.email()))
                .expectStatus()
                .isAccepted();

        verify(mails.awaitToken(person.email(), "/reset-password#"), 400);
    }

    private void verify(String token, int status) {
        people.stranger()
                .post("/api/v1/email/verify/", Map.of("token", token))
                .expectStatus()
                .isEqualTo(status);
    }

    private static boolean isVerified(Person person) {
        return person.api()
                .get("/api/v1/users/me/")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("email_verified")
                .asBoolean();
    }
}
