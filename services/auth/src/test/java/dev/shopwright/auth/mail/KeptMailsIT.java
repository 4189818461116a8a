package dev.shopwright.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Mails;
import dev.shopwright.auth.People;
import dev.shopwright.auth.People.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthIT
class KeptMailsIT {

    private static final String KEPT = "/api/v1/email/kept/";

    @Autowired
    private People people;

    @Autowired
    private Mails mails;

    @Test
    void shouldBeForStaffOnly() {
        people.stranger().get(KEPT).expectStatus().isUnauthorized();
        people.customer().api().get(KEPT).expectStatus().isForbidden();
        people.withRoles("support").api().get(KEPT).expectStatus().isForbidden();
    }

    /** Who can read the mail can take the account: staff must not become admins this way. */
    @Test
    void shouldShowMailsOfThoseWhoRunTheShopToAdminsOnly() {
        var staff = people.staff();
        var customer = people.customer();
        List.of(staff, customer)
                .forEach(person -> people.stranger()
                        .post("/api/v1/password/reset/", Map.of("email", person.email()))
                        .expectStatus()
                        .isAccepted());
        mails.awaitToken(staff.email(), "/reset-password#");

        await().until(() -> recipients(staff).contains(customer.email()));

        assertThat(recipients(staff)).doesNotContain(staff.email());
        assertThat(recipients(people.admin())).contains(staff.email(), customer.email());
    }

    private static List<String> recipients(Person reader) {
        return reader.api()
                .get(KEPT + "?limit=100")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .findValuesAsString("recipient");
    }
}
