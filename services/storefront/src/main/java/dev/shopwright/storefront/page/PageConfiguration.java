package dev.shopwright.storefront.page;

import dev.shopwright.storefront.StorefrontProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    Catalogue catalogue(WebClient.Builder clients, StorefrontProperties properties) {
        var product = clients.baseUrl(properties.address("product").toString()).build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(product))
                .build()
                .createClient(Catalogue.class);
    }
}
