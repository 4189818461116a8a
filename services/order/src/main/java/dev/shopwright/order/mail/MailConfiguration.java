package dev.shopwright.order.mail;

import dev.shopwright.web.security.ServiceTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the client of auth's internal side, which asks for a service token. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = MailConfiguration.GROUP, types = MailClient.class, clientType = ClientType.WEB_CLIENT)
class MailConfiguration {

    static final String GROUP = "mail";

    @Bean
    WebClientHttpServiceGroupConfigurer mailToken(ServiceTokens tokens) {
        return tokens.on(GROUP, "auth");
    }
}
