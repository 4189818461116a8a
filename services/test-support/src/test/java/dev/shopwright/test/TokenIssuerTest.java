package dev.shopwright.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokenIssuerTest {

    private final TokenIssuer tokens = new TokenIssuer();
    private final UUID user = UUID.randomUUID();

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void shouldSignAccessTokensThatThePublishedKeyVerifies() {
        Jwt token = decode(tokens.token(user, "seller", "staff"));

        assertThat(token.getSubject()).isEqualTo(user.toString());
        assertThat(token.getClaimAsStringList("roles")).containsExactly("seller", "staff");
        assertThat(token.getClaims())
                .containsKeys("token_type", "exp", "iat", "jti", "user_id", "iss", "aud", "sub", "roles", "epoch");
        assertThat(token.getHeaders()).containsEntry("alg", "ES256").containsKey("kid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "unsigned", "other key", "other issuer"})
    void shouldMakeTokensThatFailToVerify(String kind) {
        String token = switch (kind) {
            case "expired" -> tokens.expired(user);
            case "unsigned" -> tokens.unsigned(user);
            case "other key" -> tokens.ofOtherKey(user);
            default -> tokens.ofOtherIssuer(user);
        };

        assertThatThrownBy(() -> decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void shouldPublishACallersKeyByItsName() throws ParseException {
        JWKSet keys = JWKSet.parse(tokens.internalKeys());

        assertThat(keys.getKeyByKeyId("cart").isPrivate()).isFalse();
        assertThat(keys.getKeys()).hasSize(6);
    }

    private Jwt decode(String token) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(tokens.jwksUri())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(TokenIssuer.ISSUER));
        return decoder.decode(token);
    }
}
