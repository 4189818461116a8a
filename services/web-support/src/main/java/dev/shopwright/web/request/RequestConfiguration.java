package dev.shopwright.web.request;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.reactive.UrlHandlerFilter;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/** Wires what is settled about a request before a handler sees it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(RequestLimits.class)
public class RequestConfiguration {

    @Bean
    RequestIds requestIds(@Value("${spring.application.name}") String service) {
        return new RequestIds(service);
    }

    @Bean
    RequestGuard requestGuard(RequestLimits limits) {
        return new RequestGuard(limits.maxBody());
    }

    /** Both spellings of a path, also behind a prefix, are served without a redirect, which would lose the body of a POST. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    UrlHandlerFilter slashlessTwins() {
        return UrlHandlerFilter.trailingSlashHandler("/**").mutateRequest().build();
    }

    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer(RequestLimits limits) {
        return new TrustedForwardedHeaders(limits.trustedProxies());
    }

    /** A client that stops in the middle of its request loses its connection instead of keeping ours. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> slowClients(RequestLimits limits) {
        NettyServerCustomizer readTimeout = server -> server.readTimeout(limits.readTimeout());
        return factory -> factory.addServerCustomizers(readTimeout);
    }
}
