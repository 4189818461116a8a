package dev.shopwright.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Checks signature (ES256 and nothing else), time, audience and {@code token_type} of a token. It runs off the event
 * loop, because an unknown key id makes the key source ask auth for its keys. A token that was good is remembered for a
 * moment, since clients send one many times and a check costs more than most requests.
 */
final class TokenVerifier {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    /** How long a key that auth has withdrawn may still be believed, beyond the time for which its keys are kept. */
    private static final Duration MEMORY = Duration.ofSeconds(30);

    private static final int REMEMBERED = 1_000;

    private final NimbusJwtDecoder decoder;
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> memory(jwt)))
            .build();

    TokenVerifier(JWKSource<SecurityContext> keys, String type, String audience, OAuth2TokenValidator<Jwt> more) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(com.nimbusds.jose.JOSEObjectType.JWT, null));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do
        decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtClaimValidator<>("exp", expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        "aud", audiences -> audiences != null && audiences.contains(audience)),
                new JwtClaimValidator<String>("token_type", type::equals),
                more));
    }

    Mono<Jwt> verify(String token) {
        return Mono.fromSupplier(() -> good.getIfPresent(token))
                .switchIfEmpty(Mono.fromCallable(() -> decoder.decode(token))
                        .subscribeOn(Schedulers.boundedElastic())
                        .doOnNext(jwt -> good.put(token, jwt))
                        .onErrorMap(JwtException.class, TokenVerifier::answer));
    }

    /** Never longer than the token itself is good. */
    private static Duration memory(Jwt jwt) {
        var left = Duration.between(Instant.now(), jwt.getExpiresAt()).plus(CLOCK_SKEW);
        return left.compareTo(MEMORY) < 0 ? left : MEMORY;
    }

    private static ApiException answer(JwtException error) {
        return error instanceof BadJwtException
                ? ApiException.invalidToken()
                : ApiException.unavailable("Tokens can't be checked right now.", Duration.ofSeconds(2));
    }
}
