package dev.shopwright.web.security;

import dev.shopwright.web.error.ApiException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stateless filter chain for every service: a token that is there must be good, and each handler's {@link Access}
 * says whether one must be there. Documents, health and metrics are open; they are not routed from outside.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(SecurityProperties.class)
@EnableWebFluxSecurity
@EnableScheduling
@Import({KeyConfiguration.class, CallerArguments.class})
public class SecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RevokedEpochs revokedEpochs(
            ReactiveStringRedisTemplate redis, JsonMapper json, SecurityProperties properties, Clock clock) {
        return new RevokedEpochs(redis, json, properties, clock);
    }

    @Bean
    ReactiveAuthenticationManagerResolver<ServerWebExchange> authenticators(
            TokenVerifier accessTokens,
            RevokedEpochs revoked,
            SecurityProperties properties,
            @Value("${spring.application.name}") String service) {
        var callers = new CallerAuthenticator(accessTokens, revoked);
        var services = services(properties, service);
        return exchange -> Mono.just(isInternal(exchange) ? services : callers);
    }

    @Bean
    SecurityWebFilterChain apiSecurity(
            ServerHttpSecurity http,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> authenticators,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(headers -> headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((exchange, denied) -> notSignedIn())
                        .accessDeniedHandler((exchange, denied) -> Mono.error(ApiException.forbidden())))
                .oauth2ResourceServer(tokens -> tokens.authenticationManagerResolver(authenticators)
                        .authenticationEntryPoint((exchange, invalid) -> Mono.error(ApiException.invalidToken())))
                .authorizeExchange(
                        paths -> paths.pathMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                                .permitAll()
                                .pathMatchers("/actuator/**")
                                .access(SecurityConfiguration::adminOnly)
                                .pathMatchers("/api/schema/**")
                                .permitAll()
                                .anyExchange()
                                .access(new HandlerAccess(handlers)))
                .build();
    }

    /** What the firewall in front of the chain turns away gets a body, too. */
    @Bean
    ServerExchangeRejectedHandler rejectedExchanges() {
        return (exchange, rejected) -> Mono.error(ApiException.of(
                HttpStatus.BAD_REQUEST, "parse_error", "The method, the address or a header is not acceptable."));
    }

    private static ReactiveAuthenticationManager services(SecurityProperties properties, String service) {
        var known = KeyConfiguration.internalKeys(properties);
        var verifier = new TokenVerifier(
                known, ServiceTokens.TYPE, service, new JwtClaimValidator<String>("iss", issuer -> issuer != null));
        return bearer -> verifier.verify(((BearerTokenAuthenticationToken) bearer).getToken())
                .filter(jwt ->
                        jwt.getClaimAsString("iss").equals(jwt.getHeaders().get("kid")))
                .<Authentication>map(jwt -> new TokenAuthentication(new CallingService(jwt.getClaimAsString("iss"))))
                .switchIfEmpty(Mono.error(ApiException::invalidToken));
    }

    private static boolean isInternal(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/internal/");
    }

    private static Mono<AuthorizationResult> adminOnly(
            Mono<Authentication> authentication, AuthorizationContext context) {
        return authentication
                .map(caller -> new AuthorizationDecision(Audience.ADMIN.admits(caller.getPrincipal())))
                .defaultIfEmpty(new AuthorizationDecision(false))
                .cast(AuthorizationResult.class);
    }

    private static Mono<Void> notSignedIn() {
        return Mono.error(ApiException.of(
                        HttpStatus.UNAUTHORIZED, "not_authenticated", "Authentication credentials were not provided.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
}
