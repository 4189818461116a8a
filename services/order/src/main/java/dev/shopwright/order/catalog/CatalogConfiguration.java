package dev.shopwright.order.catalog;

import dev.shopwright.web.warmup.WarmUpRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** Wires the clients; addresses and timeouts are {@code spring.http.serviceclient.*}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = CatalogConfiguration.PRODUCT,
        types = ProductClient.class,
        clientType = ClientType.WEB_CLIENT)
@ImportHttpServices(group = "cart", types = CartClient.class, clientType = ClientType.WEB_CLIENT)
class CatalogConfiguration {

    static final String PRODUCT = "product";

    /** Room for 100 products with the longest texts. */
    private static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;

    @Bean
    WebClientHttpServiceGroupConfigurer roomForManyProducts() {
        return groups -> groups.filterByName(PRODUCT)
                .forEachClient((group, client) ->
                        client.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MAX_ANSWER_BYTES)));
    }

    /** Which product is asked for does not matter. */
    @Bean
    WarmUpRequest askProduct(ProductClient products) {
        return () -> products.products("1", 1);
    }
}
