package dev.shopwright.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@AuthIT
class SignUpIT {

    @Autowired
    private People people;

    @Autowired
    private DatabaseClient database;

    @Test
    void shouldOpenAnAccountThatCanSignIn() {
        people.stranger()
                .post(
                        "/api/v1/users/",
                        Map.of("email", "Ida.Lind@example.com", "username", "ida", "password", People.PASSWORD))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isNotEmpty()
                .jsonPath("$.email")
                .isEqualTo("Ida.Lind@example.com")
                .jsonPath("$.username")
                .isEqualTo("ida")
                .jsonPath("$.password")
                .doesNotExist();

        assertThat(people.tokens("ida.lind@EXAMPLE.com", People.PASSWORD)
                        .get("access")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void shouldNeverStoreAPasswordInTheOpen() {
        var person = people.customer();

        var stored = database.sql("select row_to_json(u)::text as row, password_hash from users u where id = :id")
                .bind("id", person.id())
                .fetch()
                .one()
                .block();

        assertThat(stored.get("row").toString()).doesNotContain(People.PASSWORD);
        assertThat(stored.get("password_hash").toString()).startsWith("$argon2id$");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"username":"a","password":"harbour-lantern-42"}                                      | email    | This field is required.
            {"email":"","username":"a","password":"harbour-lantern-42"}                           | email    | This field may not be blank.
            {"email":null,"username":"a","password":"harbour-lantern-42"}                         | email    | This field is required.
            {"email":"no-address","username":"a","password":"harbour-lantern-42"}                 | email    | Enter a valid email address.
            {"email":"a@b\\r\\nBcc: c@d.e","username":"a","password":"harbour-lantern-42"}        | email    | Enter a valid email address.
            {"email":["a@b.cd"],"username":"a","password":"harbour-lantern-42"}                   | email    | Not a valid string.
            {"email":"a@b.cd","username":"a b","password":"harbour-lantern-42"}                   | username | Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.
            {"email":"a@b.cd","username":"a\\u0000","password":"harbour-lantern-42"}              | username | Not a valid string.
            {"email":"a@b.cd","username":"a","password":"gh7-kd"}                                 | password | This password is too short. It must contain at least 8 characters.
            {"email":"a@b.cd","username":"a","password":"8142536471"}                             | password | This password is entirely numeric.
            {"email":"a@b.cd","username":"a","password":"Password1"}                              | password | This password is too common.
            {"email":"a@b.cd","username":"lighthouse","password":"lighthouse7"}                   | password | The password is too similar to the username.
            {"email":"lighthouse@b.cd","username":"a","password":"1lighthouse"}                   | password | The password is too similar to the email address.
            """)
    void shouldSayWhatIsWrong(String body, String field, String message) {
        people.stranger()
                .post("/api/v1/users/", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field + "[0]")
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"254,254", "150,151", "128,129"})
    void shouldRefuseOverlongTexts(int unused, int length) {
        people.stranger()
                .post(
                        "/api/v1/users/",
                        Map.of(
                                "email",
                                "a".repeat(300) + "@b.cd",
                                "username",
                                "n".repeat(length),
                                "password",
                                "p".repeat(length)))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldHoldEmailsAndUsernamesUniqueInAnySpelling() {
        var person = people.customer();

        people.stranger()
                .post(
                        "/api/v1/users/",
                        Map.of(
                                "email", person.email().toUpperCase(),
                                "username", person.username().toUpperCase(),
                                "password", People.PASSWORD))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.email[0]")
                .isEqualTo("user with this email address already exists.")
                .jsonPath("$.username[0]")
                .isEqualTo("A user with that username already exists.");
    }

    @Test
    void shouldLimitSignUpsOfOneAddress() {
        var flood = people.stranger();
        for (int i = 0; i < 10; i++) {
            flood.post("/api/v1/users/", "{\"email\":\"x\",\"username\":\"x\",\"password\":\"x\"}")
                    .expectStatus()
                    .isBadRequest();
        }

        flood.post("/api/v1/users/", "{\"email\":\"x\",\"username\":\"x\",\"password\":\"x\"}")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }
}
