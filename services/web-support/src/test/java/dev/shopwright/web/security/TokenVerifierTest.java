package dev.shopwright.web.security;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import reactor.test.StepVerifier;

class TokenVerifierTest {

    private static final Duration LIFETIME = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void shouldNotRememberATokenLongerThanItIsGood() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).keyID("key").generate();
        var verifier = new TokenVerifier(
                new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())),
                "access",
                "shop",
                token -> OAuth2TokenValidatorResult.success());
        var token = token(key);
        StepVerifier.create(verifier.verify(token))
                .expectNextCount(1)
                .expectComplete()
                .verify(LIMIT);

        await().atMost(LIMIT)
                .untilAsserted(() -> StepVerifier.create(verifier.verify(token)).verifyError(ApiException.class));
    }

    private static String token(ECKey key) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .audience("shop")
                .claim("token_type", "access")
                .expirationTime(Date.from(Instant.now().plus(LIFETIME)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }
}
