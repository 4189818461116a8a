package dev.shopwright.contract.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class UsersIT {

    private final Shop shop;

    UsersIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void shouldAnswerWithTheThreeOriginalFieldsOnly() {
        Person person = shop.people().customer();

        Answer me = shop.as(person).get("/api/v1/users/" + person.id() + "/").expect(200);

        assertThat(me.json().propertyNames())
                .contains("id", "email", "username")
                .doesNotContain("password");
        assertThat(me.string("/email")).isEqualTo(person.email());
    }

    @Test
    void shouldListABareArrayUnlessAPageIsAskedFor() {
        Answer bare = shop.as("staff").get("/api/v1/users/").expect(200);
        Answer page = shop.as("staff").get("/api/v1/users/?limit=1").expect(200);

        assertThat(bare.json().isArray()).isTrue();
        assertThat(page.json().propertyNames()).contains("count", "next", "previous", "results");
    }

    @Test
    void shouldFindAUserByPartOfTheName() {
        Person person = shop.people().signUp();

        Answer found =
                shop.as("staff").get("/api/v1/users/?q=" + person.username()).expect(200);

        assertThat(found.list(""))
                .extracting(user -> user.at("/id").asString())
                .containsExactly(person.id().toString());
    }

    @Test
    void shouldHideTheEmailInThePublicView() {
        Person person = shop.people().signUp();

        Answer card =
                shop.api().get("/api/v1/users/" + person.id() + "/public/").expect(200);

        assertThat(card.json().propertyNames()).containsExactlyInAnyOrder("id", "username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short1", "1234567890", "password123"})
    void shouldRefuseABadPassword(String password) {
        refusedOn("password", Map.of("password", password));
    }

    @Test
    void shouldRefuseAnOverlongPassword() {
        refusedOn("password", Map.of("password", "aB3-".repeat(33)));
    }

    @Test
    void shouldRefuseAPasswordLikeTheName() {
        String name = People.unique();

        refusedOn("password", Map.of("username", name, "password", name + "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "semi;colon", "<b>"})
    void shouldRefuseABadUsername(String username) {
        refusedOn("username", Map.of("username", username));
    }

    @ParameterizedTest
    @CsvSource({"username,150", "email,254"})
    void shouldRefuseOverlongNames(String field, int limit) {
        refusedOn(field, Map.of(field, "a".repeat(limit + 1) + (field.equals("email") ? "@example.com" : "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "nobody@", "@example.com"})
    void shouldRefuseABadEmail(String email) {
        refusedOn("email", Map.of("email", email));
    }

    @Test
    void shouldRefuseATakenEmailInAnySpelling() {
        Person person = shop.people().signUp();

        signUp(Map.of("email", person.email().toUpperCase(Locale.ROOT)))
                .expectFieldError("email", "user with this email address already exists.");
    }

    @Test
    void shouldNotLetStaffMakeAnAdmin() {
        Person person = shop.people().signUp();

        shop.as("staff")
                .post("/api/v1/users/" + person.id() + "/", Map.of("action", "set_roles", "roles", List.of("admin")))
                .expect(403);
    }

    @Test
    void shouldNotSignInADeactivatedUserUntilActivated() {
        Person person = shop.people().signUp();
        Map<String, Object> credentials = Map.of("email", person.email(), "password", person.password());

        act(person, "deactivate");
        shop.api().post("/api/v1/token/", credentials).expect(401, "no_active_account");

        act(person, "activate");
        shop.api().post("/api/v1/token/", credentials).expect(200);
    }

    @Test
    void shouldAnonymiseADeletedUser() {
        Person person = shop.people().customer();

        shop.as(person).delete("/api/v1/users/" + person.id() + "/").expect(204);

        shop.as("staff").get("/api/v1/users/" + person.id() + "/").expect(404);
        assertThat(shop.as("staff")
                        .get("/api/v1/users/?q=" + person.username())
                        .expect(200)
                        .list(""))
                .isEmpty();
    }

    private void act(Person person, String action) {
        shop.as("staff")
                .post("/api/v1/users/" + person.id() + "/", Map.of("action", action))
                .expect(200);
    }

    private void refusedOn(String field, Map<String, Object> fields) {
        Answer refused = signUp(fields).expect(400);
        assertThat(refused.messages(field)).as(refused.text()).isNotEmpty();
    }

    private Answer signUp(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "email", People.unique() + "@example.com", "username", People.unique(), "password", "Larch-Kettle-41"));
        body.putAll(fields);
        return shop.api().post("/api/v1/users/", body);
    }
}
