package dev.shopwright.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.shopwright.web.error.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs tokens with the key of the hour, and tells everybody the keys to check them with. */
@Component
public class SigningKeys implements JWKSource<SecurityContext> {

    private final KeyRotation rotation;
    private final Clock clock;
    private final AtomicReference<KeyRing> ring = new AtomicReference<>(new KeyRing(List.of()));

    SigningKeys(KeyRotation rotation, Clock clock) {
        this.rotation = rotation;
        this.clock = clock;
    }

    /** Completes when there are keys to sign and check with. */
    public Mono<Void> ready() {
        return Mono.defer(() -> ring.get().keys().isEmpty() ? reload() : Mono.empty());
    }

    /** Picks up keys that other replicas made, and makes the next one when its time has come. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public Mono<Void> reload() {
        return rotation.current().doOnNext(ring::set).then();
    }

    /** The claims as a signed token. */
    public String sign(JWTClaimsSet claims) {
        var key = ring.get().signer(clock.instant());
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key.pair()));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the signing key can't sign", unusable);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        var keys = published();
        if (keys.isEmpty()) {
            throw ApiException.unavailable("The signing keys are not loaded yet.", Duration.ofSeconds(1));
        }
        return selector.select(keys);
    }

    JWKSet published() {
        return ring.get().published(clock.instant(), rotation.retention());
    }
}
