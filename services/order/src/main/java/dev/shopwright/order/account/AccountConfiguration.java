package dev.shopwright.order.account;

import dev.shopwright.web.security.ServiceTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the client of auth's internal side, which asks for a service token. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = AccountConfiguration.GROUP, types = AccountClient.class, clientType = ClientType.WEB_CLIENT)
class AccountConfiguration {

    static final String GROUP = "auth";

    @Bean
    WebClientHttpServiceGroupConfigurer accountToken(ServiceTokens tokens) {
        return tokens.on(GROUP, GROUP);
    }
}
