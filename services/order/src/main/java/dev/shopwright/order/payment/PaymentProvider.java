package dev.shopwright.order.payment;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Somebody who takes money for us. Every call may be repeated and may fail without having failed: whoever got no answer
 * asks for the state. A call fails with {@link RefusedPaymentException} when asking again is of no use, and with anything
 * else when it is.
 */
public interface PaymentProvider {

    /** The name in the API and in a Shop. */
    String id();

    /** What a shopper's browser has to know. */
    PaymentOption option();

    /** Whether a shopper's token has the form of this provider's. */
    boolean accepts(String token);

    /** The provider's own id of the payment for an order; no money moves yet. */
    Mono<String> open(Charge charge);

    /** Takes the money, or holds it where it is captured later. */
    Mono<PaymentState> authorize(String reference, String token);

    /** Where the payment stands. */
    Mono<PaymentState> state(String reference);

    /** Takes the money that is held. */
    Mono<PaymentState> capture(String reference);

    /** Gives up what was not captured (a void), for good; tells where the payment stands then, which may be captured. */
    Mono<PaymentState> cancel(String reference);

    /** Gives money back, once for each refund id. */
    Mono<Void> refund(String reference, UUID refundId, BigDecimal amount, String currency);

    /**
     * Reads a message of the provider.
     *
     * @throws InvalidWebhookException when the provider did not send it, or not now
     */
    Notice read(HttpHeaders headers, String body);
}
