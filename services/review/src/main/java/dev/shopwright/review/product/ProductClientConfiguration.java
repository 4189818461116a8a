package dev.shopwright.review.product;

import dev.shopwright.review.ReviewProperties;
import dev.shopwright.web.health.WarmUp;
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
    WarmUp warmUpHealthIndicator(ProductClient client, ReviewProperties properties) {
        return new WarmUp(client.find(1).timeout(properties.productBudget()));
    }
}
