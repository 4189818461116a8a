package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentProperties;
import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.payment.Payments;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider of a payment that was begun, by the provider's own id and within the time that it has. */
@Component
class BegunPayments {

    private final Payments payments;
    private final PaymentProviders providers;
    private final PaymentProperties properties;

    BegunPayments(Payments payments, PaymentProviders providers, PaymentProperties properties) {
        this.payments = payments;
        this.providers = providers;
        this.properties = properties;
    }

    <T> Mono<T> ask(UUID orderId, BiFunction<PaymentProvider, String, Mono<T>> question) {
        return payments.of(orderId)
                .flatMap(payment -> question.apply(
                                providers.require(payment.provider()), Objects.requireNonNull(payment.reference()))
                        .timeout(properties.budget()));
    }
}
