package dev.shopwright.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Mails;
import dev.shopwright.auth.People;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other services of the shop ask of this one. */
@AuthIT
class InternalMailIT {

    private static final String MAILS = "/internal/v1/mails/";

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private People people;

    @Autowired
    private Mails mails;

    @Test
    void shouldCarryTheMailsOfOtherServices() {
        order().post(MAILS, mail("jo@example.com")).expectStatus().isNoContent();

        assertThat(mails.awaitToken("jo@example.com", "/orders/1#")).isEqualTo("abc");
    }

    @Test
    void shouldRefuseMailsToNobody() {
        order().post(MAILS, mail("nobody")).expectStatus().isBadRequest();
    }

    @Test
    void shouldTellOtherServicesWhereToWriteTo() {
        var customer = people.customer();

        order().get("/internal/v1/users/{id}/", customer.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(customer.email());
    }

    @Test
    void shouldBeForServicesOnly() {
        api.post(MAILS, mail("jo@example.com")).expectStatus().isUnauthorized();
        people.admin().api().post(MAILS, mail("jo@example.com")).expectStatus().isUnauthorized();
        people.admin()
                .api()
                .get("/internal/v1/users/{id}/", people.customer().id())
                .expectStatus()
                .isUnauthorized();
    }

    private ApiClient order() {
        return api.as(tokens.service("order", "auth"));
    }

    private static Map<String, Object> mail(String recipient) {
        return Map.of("recipient", recipient, "subject", "Thank you", "text", "http://localhost/orders/1#token=abc");
    }
}
