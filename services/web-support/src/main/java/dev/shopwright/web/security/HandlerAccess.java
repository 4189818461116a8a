package dev.shopwright.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Decides by the {@link Access} of the handler that a request leads to. A request that leads to none passes: it will be
 * answered 404 or 405, which says more than 401.
 */
public class HandlerAccess implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

    private final RequestMappingHandlerMapping handlers;

    HandlerAccess(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        return handlers.getHandler(context.getExchange())
                .ofType(HandlerMethod.class)
                .flatMap(handler -> decide(audienceOf(handler), authentication))
                .onErrorResume(ResponseStatusException.class, noMatch -> Mono.just(GRANTED))
                .defaultIfEmpty(GRANTED);
    }

    /** The audience of a handler, null when it has none. */
    public static @Nullable Audience audienceOf(HandlerMethod handler) {
        var access = handler.getMethodAnnotation(Access.class);
        if (access == null) {
            access = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        }
        return access == null ? null : access.value();
    }

    private static Mono<AuthorizationResult> decide(@Nullable Audience audience, Mono<Authentication> authentication) {
        if (audience == Audience.ANYONE) {
            return Mono.just(GRANTED);
        }
        return authentication
                .map(caller -> audience != null && audience.admits(caller.getPrincipal()))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }
}
