package dev.shopwright.order.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop is paid.
 *
 * @param fake whether the fake provider is offered
 * @param budget longest wait for a provider's answer; what became of the payment is asked for afterwards
 */
@ConfigurationProperties("shopwright.payment")
public record PaymentProperties(
        @DefaultValue("true") boolean fake,
        @DefaultValue("10s") Duration budget) {}
