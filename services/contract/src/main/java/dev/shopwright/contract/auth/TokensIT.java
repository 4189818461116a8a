package dev.shopwright.contract.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ContractSuite
class TokensIT {

    private final Shop shop;

    TokensIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldCarryTheOriginalClaimsAndTheNewOnes() {
        Person person = shop.people().customer();

        JsonNode claims = part(person.access(), 1);

        assertThat(claims.propertyNames())
                .contains("token_type", "exp", "iat", "jti", "user_id", "iss", "aud", "sub", "roles", "epoch");
        assertThat(claims.at("/token_type").asString()).isEqualTo("access");
        assertThat(claims.at("/user_id").asString()).isEqualTo(person.id().toString());
        assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(900);
    }

    @Test
    void shouldSignWithAPublishedAsymmetricKey() {
        JsonNode header = part(shop.people().customer().access(), 0);

        Answer keys = shop.api().get("/.well-known/jwks.json").expect(200);

        assertThat(header.at("/alg").asString()).isIn("ES256", "EdDSA");
        assertThat(keys.list("/keys"))
                .anySatisfy(key -> assertThat(key.at("/kid").asString())
                        .isEqualTo(header.at("/kid").asString()))
                .allSatisfy(key -> assertThat(key.has("d")).as("private half").isFalse());
        assertThat(keys.header("Cache-Control")).contains("max-age=300");
    }

    @Test
    void shouldRefuseWrongPasswordAndUnknownEmailAlike() {
        Person person = shop.people().signUp();

        Answer wrong = signIn(person.email(), "not the password").expect(401, "no_active_account");
        Answer unknown = signIn("nobody-" + person.email(), person.password()).expect(401, "no_active_account");

        assertThat(wrong.string("/detail")).isEqualTo("No active account found with the given credentials");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void shouldNameBothMissingFields() {
        Answer answer = shop.api().post("/api/v1/token/", Map.of());

        answer.expectFieldError("email", "This field is required.");
        answer.expectFieldError("password", "This field is required.");
    }

    @Test
    void shouldRotateOnRefresh() {
        Person person = shop.people().customer();

        Answer refreshed = refresh(person.refresh()).expect(200);

        assertThat(refreshed.string("/refresh")).isNotEmpty().isNotEqualTo(person.refresh());
        shop.api().bearing(refreshed.string("/access")).get("/api/v1/users/me/").expect(200);
    }

    @Test
    void shouldGiveTheSameSuccessorWithinTheGrace() {
        Person person = shop.people().customer();

        Answer first = refresh(person.refresh()).expect(200);
        Answer again = refresh(person.refresh()).expect(200);

        assertThat(again.string("/refresh")).isEqualTo(first.string("/refresh"));
    }

    @Test
    void shouldRefuseAnAccessTokenAsRefresh() {
        Answer refused = refresh(shop.people().customer().access()).expect(401, "token_not_valid");

        assertThat(refused.string("/detail")).isEqualTo("Token has wrong type");
    }

    @Test
    void shouldRefuseABlacklistedRefreshToken() {
        Person person = shop.people().customer();

        shop.api()
                .post("/api/v1/token/blacklist/", Map.of("refresh", person.refresh()))
                .expect(200);

        refresh(person.refresh()).expect(401, "token_not_valid");
    }

    @Test
    void shouldVerifyAGoodTokenAndRefuseNonsense() {
        shop.api()
                .post(
                        "/api/v1/token/verify/",
                        Map.of("token", shop.people().customer().access()))
                .expect(200);
        shop.api().post("/api/v1/token/verify/", Map.of("token", "nonsense")).expect(401, "token_not_valid");
    }

    private Answer signIn(String email, String password) {
        return shop.api().post("/api/v1/token/", Map.of("email", email, "password", password));
    }

    private Answer refresh(String token) {
        return shop.api().post("/api/v1/token/refresh/", Map.of("refresh", token));
    }

    private static JsonNode part(String token, int index) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
