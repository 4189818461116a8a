package dev.shopwright.order.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.order.payment.Charge;
import dev.shopwright.order.payment.Notice;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.RefusedPaymentException;
import dev.shopwright.order.payment.WebhookSignature;
import dev.shopwright.order.payment.stripe.StripeProperties.Capture;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

class StripeProviderTest {

    private static final StripeStandIn STRIPE = StripeStandIn.start();

    private final UUID order = UUID.randomUUID();
    private final StripeProvider provider = provider(StripeStandIn.SECRET_KEY, Capture.AT_ONCE);

    @AfterAll
    static void stop() {
        STRIPE.close();
    }

    @Test
    void shouldPayOnceHoweverOftenItIsAsked() {
        var reference = open(provider);

        assertThat(open(provider)).isEqualTo(reference);
        assertThat(provider.state(reference).block()).isEqualTo(PaymentState.OPEN);
        assertThat(provider.authorize(reference, "pm_card_visa").block()).isEqualTo(PaymentState.CAPTURED);
        assertThat(provider.authorize(reference, "pm_card_visa").block()).isEqualTo(PaymentState.CAPTURED);
        assertThat(STRIPE.intentOf(order.toString()).amount()).isEqualTo(6876);
    }

    @Test
    void shouldTellWhyACardIsDeclined() {
        var reference = open(provider);

        assertThatThrownBy(() ->
                        provider.authorize(reference, "pm_card_chargeDeclined").block())
                .isInstanceOf(RefusedPaymentException.class)
                .hasMessageContaining("Your card was declined.");
        assertThat(provider.state(reference).block()).isEqualTo(PaymentState.DECLINED);
    }

    @Test
    void shouldCaptureWhatIsHeld() {
        var later = provider(StripeStandIn.SECRET_KEY, Capture.AT_SHIPPING);
        var reference = open(later);

        assertThat(later.authorize(reference, "pm_card_visa").block()).isEqualTo(PaymentState.AUTHORIZED);
        assertThat(later.capture(reference).block()).isEqualTo(PaymentState.CAPTURED);
        assertThat(later.capture(reference).block()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void shouldGiveUpWhatWasNotCapturedAndTellWhatWas() {
        var reference = open(provider);
        assertThat(provider.cancel(reference).block()).isEqualTo(PaymentState.CANCELLED);
        assertThat(provider.authorize(reference, "pm_card_visa").block()).isEqualTo(PaymentState.CANCELLED);

        var paid = provider.open(new Charge(UUID.randomUUID(), new BigDecimal("10.00"), "EUR"))
                .block();
        provider.authorize(paid, "pm_card_visa").block();
        assertThat(provider.cancel(paid).block()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void shouldGiveBackOnceForEachRefund() {
        var reference = open(provider);
        provider.authorize(reference, "pm_card_visa").block();
        var refund = UUID.randomUUID();

        provider.refund(reference, refund, new BigDecimal("5.00"), "EUR").block();
        provider.refund(reference, refund, new BigDecimal("5.00"), "EUR").block();

        assertThat(STRIPE.intentOf(order.toString()).refunded()).isEqualTo(500);
        assertThatThrownBy(() -> provider.refund(reference, UUID.randomUUID(), new BigDecimal("70.00"), "EUR")
                        .block())
                .isInstanceOf(RefusedPaymentException.class);
    }

    @Test
    void shouldTryAgainWithAnotherKey() {
        var wrong = provider("sk_test_wrong", Capture.AT_ONCE);

        assertThatThrownBy(() -> open(wrong)).isInstanceOf(StripeError.class).hasMessageContaining("401");
    }

    @Test
    void shouldTakePaymentMethodsOnly() {
        assertThat(provider.accepts("pm_card_visa")).isTrue();
        assertThat(provider.accepts("4242424242424242")).isFalse();
        assertThat(provider.accepts("pm_../refunds")).isFalse();
    }

    @Test
    void shouldReadEventsOfPaymentsAndOfTheirCharges() {
        assertThat(notice("{\"id\":\"evt_1\",\"data\":{\"object\":{\"object\":\"payment_intent\",\"id\":\"pi_1\"}}}"))
                .isEqualTo(new Notice("evt_1", "pi_1"));
        assertThat(notice(
                        "{\"id\":\"evt_2\",\"data\":{\"object\":{\"object\":\"charge\",\"payment_intent\":\"pi_1\"}}}"))
                .isEqualTo(new Notice("evt_2", "pi_1"));
        assertThat(notice("{\"id\":\"evt_3\",\"data\":{\"object\":{\"object\":\"payout\"}}}"))
                .isEqualTo(new Notice("evt_3", ""));
    }

    @Test
    void shouldKeepItsKeysToItself() {
        assertThat(properties(StripeStandIn.SECRET_KEY, Capture.AT_ONCE).toString())
                .doesNotContain(StripeStandIn.SECRET_KEY)
                .doesNotContain(StripeStandIn.WEBHOOK_SECRET);
        assertThatThrownBy(() -> new StripeProperties("sk", "pk", "", URI.create("http://localhost"), Capture.AT_ONCE))
                .hasMessageContaining("STRIPE_WEBHOOK_SECRET");
    }

    private String open(StripeProvider by) {
        return by.open(new Charge(order, new BigDecimal("68.76"), "EUR")).block();
    }

    private Notice notice(String body) {
        var headers = new HttpHeaders();
        headers.set(
                "Stripe-Signature",
                new WebhookSignature(StripeStandIn.WEBHOOK_SECRET)
                        .sign(body, Clock.systemUTC().instant()));
        return provider.read(headers, body);
    }

    private static StripeProvider provider(String key, Capture capture) {
        var properties = properties(key, capture);
        return new StripeProvider(
                properties, new StripeClient(properties, WebClient.builder()), new JsonMapper(), Clock.systemUTC());
    }

    private static StripeProperties properties(String key, Capture capture) {
        return new StripeProperties(
                key, "pk_test_shop", StripeStandIn.WEBHOOK_SECRET, URI.create(STRIPE.url()), capture);
    }
}
