package dev.shopwright.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shop's first admin, signed in for all classes, as nobody may sign in too often, and again before the token expires. */
final class FirstAdmin {

    private static final Duration TOKEN_IN_USE = Duration.ofMinutes(10);

    private final RunningShop shop;
    private @Nullable Person person;
    private Instant signedIn = Instant.MIN;

    FirstAdmin(RunningShop shop) {
        this.shop = shop;
    }

    synchronized Person at(Api api) {
        if (person == null || signedIn.isBefore(Instant.now().minus(TOKEN_IN_USE))) {
            person = signIn(api);
            signedIn = Instant.now();
        }
        return person;
    }

    private Person signIn(Api api) {
        Answer tokens = api.post("/api/v1/token/", Map.of("email", shop.adminEmail(), "password", shop.adminPassword()))
                .expect(200);
        Answer me =
                api.bearing(tokens.string("/access")).get("/api/v1/users/me/").expect(200);
        return new Person(
                UUID.fromString(me.string("/id")),
                me.string("/username"),
                shop.adminEmail(),
                shop.adminPassword(),
                tokens.string("/access"),
                tokens.string("/refresh"));
    }
}
