package dev.shopwright.web.security;

import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets handlers take a {@link Caller}, or an {@code Optional} of one. */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements WebFluxConfigurer {

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new CallerResolver());
    }

    private static final class CallerResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
            var caller = ReactiveSecurityContextHolder.getContext()
                    .mapNotNull(context -> context.getAuthentication())
                    .map(authentication -> authentication.getPrincipal())
                    .ofType(Caller.class);
            return parameter.isOptional()
                    ? caller.map(Optional::of).defaultIfEmpty(Optional.empty()).cast(Object.class)
                    : caller.cast(Object.class);
        }
    }
}
