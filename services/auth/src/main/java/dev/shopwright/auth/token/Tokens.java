package dev.shopwright.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.key.SigningKeys;
import dev.shopwright.auth.user.User;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Role;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes and reads the tokens themselves: ES256, with the original's claims and those that other services check. */
@Component
public class Tokens {

    private final SigningKeys keys;
    private final AuthProperties properties;
    private final String issuer;
    private final String audience;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();

    Tokens(
            SigningKeys keys,
            AuthProperties properties,
            @Value("${shopwright.security.issuer:shopwright}") String issuer,
            @Value("${shopwright.security.audience:shopwright}") String audience,
            Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
        reader.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        reader.setJWTClaimsSetVerifier((claims, context) -> {}); // read() checks them by the injected clock
    }

    /** An access token for every service of the shop. */
    public String access(User user) {
        var roles = user.roles().stream().sorted().map(Role::word).toList();
        return keys.sign(claims(TokenClaims.ACCESS, user, properties.accessLifetime())
                .audience(audience)
                .claim("roles", roles)
                .build());
    }

    /** A refresh token; it is for auth alone. */
    String refresh(User user) {
        return keys.sign(
                claims(TokenClaims.REFRESH, user, properties.refreshLifetime()).build());
    }

    /**
     * What a token says.
     *
     * @throws ApiException 401 when it is malformed, forged or expired
     */
    TokenClaims read(String token) {
        try {
            var claims = reader.process(token, null);
            if (!isFresh(claims) || !issuer.equals(claims.getIssuer())) {
                throw ApiException.invalidToken();
            }
            return TokenClaims.of(claims);
        } catch (ParseException | BadJOSEException | JOSEException notOneOfOurs) {
            throw ApiException.invalidToken();
        }
    }

    private boolean isFresh(JWTClaimsSet claims) {
        var expiry = claims.getExpirationTime();
        return expiry != null && expiry.toInstant().isAfter(clock.instant());
    }

    private JWTClaimsSet.Builder claims(String type, User user, Duration lifetime) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .claim("token_type", type)
                .claim("user_id", user.id().toString())
                .claim("epoch", user.epoch())
                .jwtID(UUID.randomUUID().toString())
                .issuer(issuer)
                .subject(user.id().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)));
    }
}
