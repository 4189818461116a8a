package dev.shopwright.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import reactor.core.publisher.Mono;

/** Signs the short-lived tokens with which this service calls {@code /internal} of another. */
public final class ServiceTokens {

    static final String TYPE = "service";
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final ECKey key;
    private final Clock clock;

    /**
     * @param key a private P-256 key as a JWK whose {@code kid} is this service's name
     * @throws IllegalArgumentException when the text is no such key
     */
    public ServiceTokens(String key, Clock clock) {
        try {
            this.key = ECKey.parse(key);
        } catch (ParseException malformed) {
            throw new IllegalArgumentException(
                    "shopwright.security.internal-key is not a private P-256 key in JWK form", malformed);
        }
        this.clock = clock;
    }

    /** Puts a token for that service on every request of a group of clients. */
    public WebClientHttpServiceGroupConfigurer on(String group, String audience) {
        return groups ->
                groups.filterByName(group).forEachClient((name, client) -> client.filter(authorizing(audience)));
    }

    /** Each token serves for half of its life, because signing costs more than most calls. */
    private ExchangeFilterFunction authorizing(String audience) {
        var token = Mono.fromCallable(() -> issue(audience)).cache(LIFETIME.dividedBy(2));
        return (request, next) -> token.flatMap(bearer -> next.exchange(ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(bearer))
                .build()));
    }

    private String issue(String audience) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(key.getKeyID())
                .audience(audience)
                .claim("token_type", TYPE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the service key can't sign", unusable);
        }
    }
}
