package dev.shopwright.order.payment.stripe;

import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.web.setting.ConditionalOnText;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** Offers Stripe when there is a key for it. */
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    @Bean
    @ConditionalOnText("shopwright.payment.stripe.secret-key")
    PaymentProvider stripe(StripeProperties properties, WebClient.Builder http, JsonMapper json, Clock clock) {
        return new StripeProvider(properties, new StripeClient(properties, http), json, clock);
    }
}
