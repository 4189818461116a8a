package dev.shopwright.review.product;

import dev.shopwright.web.warmup.WarmUpRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** Address and timeouts are set under {@code spring.http.serviceclient.product}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "product", types = ProductClient.class, clientType = ClientType.WEB_CLIENT)
class ProductClientConfiguration {

    /** Which product is asked for does not matter. */
    @Bean
    WarmUpRequest askProduct(ProductClient client) {
        return () -> client.find(1);
    }
}
