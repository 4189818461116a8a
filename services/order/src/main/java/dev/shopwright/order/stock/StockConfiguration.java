package dev.shopwright.order.stock;

import dev.shopwright.web.security.ServiceTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the client of product's internal side, which asks for a service token. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = StockConfiguration.GROUP, types = StockClient.class, clientType = ClientType.WEB_CLIENT)
class StockConfiguration {

    static final String GROUP = "stock";

    @Bean
    WebClientHttpServiceGroupConfigurer serviceToken(ServiceTokens tokens) {
        return tokens.on(GROUP, "product");
    }
}
