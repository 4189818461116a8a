package dev.shopwright.cart;

import dev.shopwright.test.TokenIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the cart service runs beside in tests. */
@TestConfiguration(proxyBeanMethods = false)
class ShopFixture {

    @Bean
    Goods goods(Environment environment, TokenIssuer tokens) {
        return Goods.start(environment, tokens);
    }

    @Bean
    DynamicPropertyRegistrar productAddress(Goods goods) {
        return properties -> properties.add("spring.http.serviceclient.product.base-url", goods::url);
    }
}
