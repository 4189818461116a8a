package dev.shopwright.auth;

import dev.shopwright.test.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;

/** Opens accounts over HTTP for tests, each with a name and an address of its own. */
@Lazy
public class People {

    public static final String PASSWORD = "harbour-lantern-42";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApiClient api;

    People(ApiClient api) {
        this.api = api;
    }

    public record Person(UUID id, String email, String username, String refresh, String access, ApiClient api) {}

    /** A client that comes from an address nobody else comes from. */
    public ApiClient stranger() {
        int i = COUNT.incrementAndGet();
        return api.with("X-Forwarded-For", "203.0.%d.%d".formatted(i / 250, i % 250 + 1));
    }

    public Person customer() {
        int i = COUNT.incrementAndGet();
        var name = "person%d".formatted(i);
        var email = "%s@example.com".formatted(name);
        var id = stranger()
                .post("/api/v1/users/", Map.of("email", email, "username", name, "password", PASSWORD))
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .asString();
        return signedIn(UUID.fromString(id), email, name, PASSWORD);
    }

    public Person staff() {
        return withRoles("customer", "staff");
    }

    public Person withRoles(String... roles) {
        var person = customer();
        setRoles(person, roles);
        return signedIn(person.id(), person.email(), person.username(), PASSWORD);
    }

    public void setRoles(Person person, String... roles) {
        admin().api()
                .post("/api/v1/users/{id}/", Map.of("action", "set_roles", "roles", List.of(roles)), person.id())
                .expectStatus()
                .isOk();
    }

    /** The first admin, who came with the settings. */
    public Person admin() {
        var tokens = tokens("admin@example.com", "admin123");
        var me = stranger().as(tokens.get("access").asString());
        var id = me.get("/api/v1/users/me/")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .asString();
        return signedIn(UUID.fromString(id), "admin@example.com", "admin", "admin123");
    }

    public Person again(Person person) {
        return signedIn(person.id(), person.email(), person.username(), PASSWORD);
    }

    public JsonNode tokens(String email, String password) {
        return stranger()
                .post("/api/v1/token/", Map.of("email", email, "password", password))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private Person signedIn(UUID id, String email, String username, String password) {
        var tokens = tokens(email, password);
        var access = tokens.get("access").asString();
        return new Person(
                id,
                email,
                username,
                tokens.get("refresh").asString(),
                access,
                stranger().as(access));
    }
}
