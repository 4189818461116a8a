package dev.shopwright.web.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.shopwright.web.setting.ConditionalOnText;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;

/** The keys that tokens are checked and signed with. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final int TIMEOUT_MS = 1000;
    private static final int MAX_KEY_SET_BYTES = 50_000;
    private static final long MINUTE_MS = 60_000;

    /**
     * Auth's published keys: fetched ahead of their expiry in the background, asked for again when a token names an
     * unknown one (at most twice in 30 s), and used on for as long as auth is away.
     */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> publishedKeys(SecurityProperties properties) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_KEY_SET_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(properties.jwksUri().toURL(), retriever)
                .cache(5 * MINUTE_MS, 2L * TIMEOUT_MS)
                .refreshAheadCache(MINUTE_MS, true)
                .rateLimited(MINUTE_MS / 2)
                .outageTolerantForever()
                .build();
    }

    @Bean
    TokenVerifier accessTokens(JWKSource<SecurityContext> keys, SecurityProperties properties) {
        var issuer = new JwtClaimValidator<String>("iss", properties.issuer()::equals);
        return new TokenVerifier(keys, "access", properties.audience(), issuer);
    }

    @Bean
    @ConditionalOnText("shopwright.security.internal-key")
    ServiceTokens serviceTokens(SecurityProperties properties, Clock clock) {
        return new ServiceTokens(String.valueOf(properties.internalKey()), clock);
    }

    /**
     * The keys of the services that may call this one; none when nothing is configured.
     *
     * @throws IllegalArgumentException when the configured text is no JWK set
     */
    static JWKSource<SecurityContext> internalKeys(SecurityProperties properties) {
        var text = properties.internalKeys();
        try {
            return new ImmutableJWKSet<>(text == null || text.isBlank() ? new JWKSet() : JWKSet.parse(text));
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("shopwright.security.internal-keys is not a JWK set", malformed);
        }
    }
}
