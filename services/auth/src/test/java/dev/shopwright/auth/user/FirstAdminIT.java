package dev.shopwright.auth.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@AuthIT
class FirstAdminIT {

    private static final String ADMINS = "select email from users where 'admin' = any (roles)";

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Autowired
    private FirstAdmin firstAdmin;

    /** A request is answered only when the start has made the admin. */
    @BeforeEach
    void awaitStart() {
        people.admin();
    }

    @AfterEach
    void restore() {
        facts.execute("update users set roles = '{customer,admin}' where email_key = 'admin@example.com'");
    }

    @Test
    void shouldBeThereFromTheStartAndSignIn() {
        assertThat(people.admin().username()).isEqualTo("admin");
    }

    @Test
    void shouldBeCreatedOnce() {
        firstAdmin.ensure().block();

        assertThat(facts.query(ADMINS + " and email_key = 'admin@example.com'")).hasSize(1);
    }

    @Test
    void shouldNotGiveTheShopToACustomerWithThatName() {
        facts.execute("update users set roles = '{customer}' where 'admin' = any (roles)");

        firstAdmin.ensure().block();

        assertThat(facts.query(ADMINS)).isEmpty();
    }

    @Test
    void shouldBeCreatedByOneOfManyReplicas() {
        facts.execute("update users set roles = '{customer}', email_key = id::text, username_key = id::text"
                + " where 'admin' = any (roles)");

        Flux.range(0, 4).flatMap(i -> firstAdmin.ensure()).blockLast();

        assertThat(facts.query(ADMINS)).containsExactly("Admin@example.com");
    }
}
