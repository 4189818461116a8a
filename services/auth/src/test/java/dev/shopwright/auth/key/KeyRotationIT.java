package dev.shopwright.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.shopwright.auth.AuthIT;
import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.Facts;
import dev.shopwright.auth.MovableClock;
import dev.shopwright.auth.People;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** With a context of its own, because here the clock runs months ahead. */
@AuthIT
@TestPropertySource(properties = "shopwright.auth.key-rotation=30d")
class KeyRotationIT {

    @Autowired
    private People people;

    @Autowired
    private Facts facts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private KeyStore store;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private AuthProperties properties;

    @BeforeEach
    void beginAnew() {
        clock.reset();
        facts.execute("delete from signing_keys");
        keys.reload().block();
    }

    /** Checks each token as other services do, by keys fetched as long ago as they may be kept. */
    @Test
    void shouldRotateWithoutAFailedRequest() throws ParseException {
        clock.forward(properties.keyRotation().minusMinutes(20));
        var refresh = people.customer().refresh();
        var known = published();
        var signers = new LinkedHashSet<String>();

        for (int i = 0; i < 12; i++) {
            clock.forward(KeyRotation.MAX_AGE);
            keys.reload().block();
            var pair = refreshed(refresh);
            refresh = pair.get("refresh").asString();
            signers.add(keyOf(pair.get("access").asString()));
            assertThat(known.getKeyByKeyId(keyOf(pair.get("access").asString())))
                    .as("a key that is known before it signs")
                    .isNotNull();
            known = published();
        }

        assertThat(signers).hasSize(2);
        var old = signers.iterator().next();
        assertThat(known.getKeyByKeyId(old))
                .as("the old key, while its tokens live")
                .isNotNull();
        clock.forward(properties.refreshLifetime());
        assertThat(published().getKeyByKeyId(old)).isNull();
    }

    @Test
    void shouldMakeOneKeyThoughManyReplicasFindItDue() {
        clock.forward(Duration.ofDays(60));

        var rings = Flux.range(0, 6)
                .flatMap(i -> new KeyRotation(store, transaction, properties, clock).current())
                .collectList()
                .block();

        assertThat(rings).hasSize(6);
        assertThat(facts.query("select kid from signing_keys")).hasSize(2);
        assertThat(rings.stream().map(ring -> ring.signer(clock.instant()).id()).distinct())
                .hasSize(1);
    }

    @Test
    void shouldSealPrivateKeys() {
        var rows = facts.query("select public_key || encode(private_key, 'escape') from signing_keys");

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("\"d\""));
    }

    @Test
    void shouldPublishKeysForFiveMinutes() {
        people.stranger()
                .get("/.well-known/jwks.json")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Cache-Control", "max-age=300.*")
                .expectBody()
                .jsonPath("$.keys[0].kty")
                .isEqualTo("EC")
                .jsonPath("$.keys[0].d")
                .doesNotExist();
    }

    private JWKSet published() throws ParseException {
        return JWKSet.parse(people.stranger()
                .get("/.well-known/jwks.json")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode refreshed(String refresh) {
        return people.stranger()
                .post("/api/v1/token/refresh/", Map.of("refresh", refresh))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
