package dev.shopwright.contract.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ContractSuite
class PasswordsIT {

    private static final String NEW = "Birch-Bowl-62";

    private final Shop shop;

    PasswordsIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldSignInWithTheNewPasswordOnly() {
        Person person = shop.people().customer();

        change(person, person.password()).expect(204);

        signIn(person, person.password()).expect(401, "no_active_account");
        signIn(person, NEW).expect(200);
    }

    @Test
    void shouldKeepThePasswordWhenTheOldOneIsWrong() {
        Person person = shop.people().customer();

        change(person, "not the password").expect(400);

        signIn(person, person.password()).expect(200);
    }

    @Test
    void shouldNotTellWhetherAnEmailIsKnown() {
        Answer known = reset(shop.people().signUp().email());
        Answer unknown = reset(People.unique() + "@example.com");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.text()).isEqualTo(known.text());
    }

    private Answer change(Person person, String old) {
        return shop.as(person).post("/api/v1/password/change/", Map.of("current_password", old, "new_password", NEW));
    }

    private Answer signIn(Person person, String password) {
        return shop.api().post("/api/v1/token/", Map.of("email", person.email(), "password", password));
    }

    private Answer reset(String email) {
        return shop.api().post("/api/v1/password/reset/", Map.of("email", email));
    }
}
