package dev.shopwright.web;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@ServiceIT("probe")
class AccessIT {

    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private ReactiveStringRedisTemplate redis;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # door,     nobody, customer, seller, support, staff, admin
            anyone,     200,    200,      200,    200,     200,   200
            signed-in,  401,    200,      200,    200,     200,   200
            support,    401,    403,      403,    200,     200,   200
            staff,      401,    403,      403,    403,     200,   200
            admin,      401,    403,      403,    403,     403,   200
            forgotten,  401,    403,      403,    403,     403,   403
            """)
    void shouldOpenADoorToItsAudience(
            String door, int nobody, int customer, int seller, int support, int staff, int admin) {
        var statuses =
                Map.of("customer", customer, "seller", seller, "support", support, "staff", staff, "admin", admin);
        api.get("/api/v1/doors/" + door + "/").expectStatus().isEqualTo(nobody);
        statuses.forEach((role, status) -> api.as(tokens.token(UUID.randomUUID(), role))
                .get("/api/v1/doors/" + door + "/")
                .expectStatus()
                .isEqualTo(status));
    }

    @Test
    void shouldAskForATokenBeforeReadingTheBody() {
        api.post("/api/v1/doors/seller/", "{")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Authentication credentials were not provided.");
        api.as(tokens.customer(SOMEBODY))
                .post("/api/v1/doors/seller/", "{")
                .expectStatus()
                .isForbidden();
        api.as(tokens.seller(SOMEBODY))
                .post("/api/v1/doors/seller/", "{")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldRefuseEveryBadTokenEverywhere() {
        for (var bad : new String[] {
            tokens.expired(SOMEBODY),
            tokens.refresh(SOMEBODY),
            tokens.unsigned(SOMEBODY),
            tokens.ofOtherKey(SOMEBODY),
            tokens.ofOtherIssuer(SOMEBODY),
            tokens.service("cart", "probe"),
            "rubbish"
        }) {
            api.as(bad)
                    .get("/api/v1/doors/anyone/")
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("token_not_valid");
        }
    }

    @Test
    void shouldLetOnlyServicesIn() {
        api.get("/internal/v1/doors").expectStatus().isUnauthorized();
        api.as(tokens.admin()).get("/internal/v1/doors").expectStatus().isUnauthorized();
        api.as(tokens.forgedService("order", "probe"))
                .get("/internal/v1/doors")
                .expectStatus()
                .isUnauthorized();
        api.as(tokens.service("order", "other"))
                .get("/internal/v1/doors")
                .expectStatus()
                .isUnauthorized();
        api.as(tokens.service("order", "probe"))
                .get("/internal/v1/doors")
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldRefuseTheTokensOfARevokedEpoch() {
        var user = UUID.randomUUID();
        var before = api.as(tokens.ofEpoch(user, 1, "customer"));
        before.get("/api/v1/doors/signed-in/").expectStatus().isOk();

        revoke(user, 2);

        Eventually.within5Seconds(
                () -> before.get("/api/v1/doors/signed-in/").expectStatus().isUnauthorized());
        api.as(tokens.ofEpoch(user, 2, "customer"))
                .get("/api/v1/doors/signed-in/")
                .expectStatus()
                .isOk();
    }

    private void revoke(UUID user, long epoch) {
        var payload = "{\"user_id\":\"%s\",\"epoch\":%d}".formatted(user, epoch);
        redis.opsForStream().add("user.revoked", Map.of("payload", payload)).block();
    }
}
