package dev.shopwright.cart;

import dev.shopwright.test.TokenIssuer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What the cart service runs beside in tests. */
@TestConfiguration(proxyBeanMethods = false)
class ShopFixture {

    @Bean
    Goods goods(TokenIssuer tokens) {
        return Goods.start(tokens);
    }

    @Bean
    DynamicPropertyRegistrar productAddress(Goods goods) {
        return properties -> properties.add("spring.http.serviceclient.product.base-url", goods::url);
    }
}
