package dev.shopwright.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts made for the tests over HTTP, as any visitor and the shop's admin would make them. */
public final class People {

    private static final String PASSWORD = "Larch-Kettle-Moss-41";

    private final Api api;
    private final FirstAdmin admin;
    private final Cleanup cleanup;
    private final Map<String, Person> standing = new HashMap<>();

    People(Api api, FirstAdmin admin, Cleanup cleanup) {
        this.api = api;
        this.admin = admin;
        this.cleanup = cleanup;
    }

    /** Text that nobody else uses: for names that must be unique. */
    public static String unique() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** A new customer, signed in. */
    public Person customer() {
        return signIn(signUp());
    }

    /** A new user with the role, signed in after it was given. */
    public Person withRole(String role) {
        Person person = signUp();
        if (!role.equals("customer")) {
            Map<String, Object> body = Map.of("action", "set_roles", "roles", List.of(role));
            api.as(admin()).post("/api/v1/users/" + person.id() + "/", body).expect(200);
        }
        return signIn(person);
    }

    /** The one person of this test class who stands for the role; do not change the account. */
    public Person standing(String role) {
        return standing(role, role);
    }

    /** A second one of the role, who owns nothing of the first's. */
    public Person another(String role) {
        return standing("another " + role, role);
    }

    /** The shop's first admin. */
    public Person admin() {
        return admin.at(api);
    }

    /** A new account that has not signed in yet: its tokens are empty. */
    public Person signUp() {
        String name = unique();
        String email = name + "@example.com";
        Answer created = api.post("/api/v1/users/", Map.of("email", email, "username", name, "password", PASSWORD))
                .expect(201);
        UUID id = UUID.fromString(created.string("/id"));
        cleanup.later(() -> api.as(admin()).delete("/api/v1/users/" + id + "/"));
        return new Person(id, name, email, PASSWORD, "", "");
    }

    /** The person with the tokens of a new sign-in. */
    public Person signIn(Person person) {
        Answer tokens = api.post("/api/v1/token/", Map.of("email", person.email(), "password", person.password()))
                .expect(200);
        return person.with(tokens.string("/access"), tokens.string("/refresh"));
    }

    private Person standing(String name, String role) {
        Person known = standing.get(name);
        if (known == null) {
            known = withRole(role);
            standing.put(name, known);
        }
        return known;
    }
}
