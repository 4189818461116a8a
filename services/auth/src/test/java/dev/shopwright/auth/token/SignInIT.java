package dev.shopwright.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.People;
import dev.shopwright.test.ApiClient;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AuthIT
class SignInIT {

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Test
    void shouldSayInTheTokenWhatServicesNeedToKnow() throws ParseException {
        var person = people.customer();

        var token = SignedJWT.parse(person.access());
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getHeader().getKeyID()).isNotBlank();
        assertThat(claims.getClaims())
                .containsEntry("token_type", "access")
                .containsEntry("user_id", person.id().toString())
                .containsEntry("sub", person.id().toString())
                .containsEntry("roles", List.of("customer"))
                .containsEntry("epoch", 0L)
                .containsKeys("jti", "iss", "aud", "iat");
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofMinutes(15)));
        assertThat(SignedJWT.parse(person.refresh()).getJWTClaimsSet().getClaims())
                .containsEntry("token_type", "refresh")
                .doesNotContainKey("aud");
    }

    @Test
    void shouldNotCareHowTheEmailIsSpelt() {
        var person = people.customer();

        signIn(people.stranger(), " " + person.email().toUpperCase() + " ", People.PASSWORD)
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldAnswerTheSameToAWrongPasswordAnUnknownEmailAndAClosedAccount() {
        var person = people.customer();
        var closed = people.customer();
        facts.execute("update users set active = false where id = '%s'".formatted(closed.id()));

        for (var answer : List.of(
                signIn(people.stranger(), person.email(), "wrong-password"),
                signIn(people.stranger(), "nobody@example.com", People.PASSWORD),
                signIn(people.stranger(), closed.email(), People.PASSWORD))) {
            answer.expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .exists("WWW-Authenticate")
                    .expectBody()
                    .json(
                            "{\"detail\":\"No active account found with the given credentials\",\"code\":\"no_active_account\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                   | email
            {"email":"","password":"x"}          | email
            {"email":"a@b.cd"}                   | password
            {"email":"a@b.cd","password":"\\u0000"} | password
            {"email":{"$ne":1},"password":"x"}   | email
            """)
    void shouldBlameTheField(String body, String field) {
        people.stranger()
                .post("/api/v1/token/", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field)
                .isArray();
    }

    @Test
    void shouldLimitTriesForOneAccountFromOneAddress() {
        var person = people.customer();
        var guesser = people.stranger();

        for (int i = 0; i < 5; i++) {
            signIn(guesser, person.email(), "wrong-password").expectStatus().isUnauthorized();
        }

        signIn(guesser, person.email().toUpperCase(), People.PASSWORD)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
        signIn(people.stranger(), person.email(), People.PASSWORD)
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldLimitTriesFromOneAddress() {
        var guesser = people.stranger();

        var statuses = IntStream.range(0, 75)
                .map(i -> signIn(guesser, "guess%d@example.com".formatted(i), "wrong-password")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .boxed()
                .toList();

        // one token comes back each second
        assertThat(statuses.subList(0, 60)).containsOnly(401);
        assertThat(statuses.subList(60, 75)).contains(429);
    }

    @Test
    void shouldHashAgainWhenTheCostHasChanged() {
        var person = people.customer();
        var cheap = new Argon2PasswordEncoder(16, 32, 1, 512, 1).encode(People.PASSWORD);
        facts.execute("update users set password_hash = '%s' where id = '%s'".formatted(cheap, person.id()));

        signIn(people.stranger(), person.email(), People.PASSWORD)
                .expectStatus()
                .isOk();

        assertThat(facts.row(person.id())).contains("$argon2id$v=19$m=1024,t=1,p=1$");
        signIn(people.stranger(), person.email(), People.PASSWORD)
                .expectStatus()
                .isOk();
        assertThat(facts.of("user.revoked", person.id())).isEmpty();
    }

    private static ResponseSpec signIn(ApiClient client, String email, String password) {
        return client.post("/api/v1/token/", Map.of("email", email, "password", password));
    }
}
