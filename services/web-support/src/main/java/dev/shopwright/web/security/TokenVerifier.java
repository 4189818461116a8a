package dev.shopwright.web.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
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
 * loop, because an unknown key id makes the key source ask auth for its keys.
 */
final class TokenVerifier {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    private final NimbusJwtDecoder decoder;

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
        return Mono.fromCallable(() -> decoder.decode(token))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(JwtException.class, TokenVerifier::answer);
    }

    private static ApiException answer(JwtException error) {
        return error instanceof BadJwtException
                ? ApiException.invalidToken()
                : ApiException.unavailable("Tokens can't be checked right now.", Duration.ofSeconds(2));
    }
}
