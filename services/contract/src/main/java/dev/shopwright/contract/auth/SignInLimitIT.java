package dev.shopwright.contract.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ContractSuite
class SignInLimitIT {

    private final Shop shop;

    SignInLimitIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldSlowDownGuessingOnOneAccountOnly() {
        Person guessed = shop.people().signUp();
        Person other = shop.people().signUp();

        Answer refused = Stream.generate(() -> guess(guessed))
                .limit(20)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        shop.people().signIn(other);
    }

    private Answer guess(Person person) {
        return shop.api().post("/api/v1/token/", Map.of("email", person.email(), "password", "a guess"));
    }
}
