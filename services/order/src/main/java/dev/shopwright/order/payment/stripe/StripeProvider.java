package dev.shopwright.order.payment.stripe;

import dev.shopwright.order.payment.Charge;
import dev.shopwright.order.payment.InvalidWebhookException;
import dev.shopwright.order.payment.Notice;
import dev.shopwright.order.payment.PaymentOption;
import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.RefusedPaymentException;
import dev.shopwright.order.payment.WebhookSignature;
import dev.shopwright.order.payment.stripe.StripeClient.Form;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pays by card through Stripe. The shopper's browser gives the card to Stripe and us a PaymentMethod; one that asks the
 * shopper for another step, as some banks do, is declined, for nobody is there any more to take it.
 */
class StripeProvider implements PaymentProvider {

    private static final String ID = "stripe";
    private static final String INTENTS = "/v1/payment_intents";
    private static final Pattern PAYMENT_METHOD = Pattern.compile("pm_[A-Za-z0-9_]{1,200}");
    private static final String WRONG_STATE = "payment_intent_unexpected_state";

    private final StripeProperties properties;
    private final StripeClient client;
    private final WebhookSignature signature;
    private final JsonMapper json;
    private final Clock clock;

    StripeProvider(StripeProperties properties, StripeClient client, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.client = client;
        this.signature = new WebhookSignature(properties.webhookSecret());
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public PaymentOption option() {
        return new PaymentOption(ID, properties.publishableKey());
    }

    @Override
    public boolean accepts(String token) {
        return PAYMENT_METHOD.matcher(token).matches();
    }

    @Override
    public Mono<String> open(Charge charge) {
        var manual = properties.capture() == StripeProperties.Capture.AT_SHIPPING;
        var form = Form.EMPTY
                .with("amount", smallestUnits(charge.amount(), charge.currency()))
                .with("currency", charge.currency().toLowerCase(Locale.ROOT))
                .with("capture_method", manual ? "manual" : "automatic")
                .with("payment_method_types[]", "card")
                .with("metadata[order_id]", charge.orderId());
        return client.post(INTENTS, form, "order-" + charge.orderId())
                .map(PaymentIntent::id)
                .onErrorMap(StripeError.class, StripeProvider::refusalIfFinal);
    }

    /** Needs no key: a PaymentIntent is paid once, and one that was says so. */
    @Override
    public Mono<PaymentState> authorize(String reference, String token) {
        var form = Form.EMPTY.with("payment_method", token).with("error_on_requires_action", true);
        return orState(reference, client.post(path(reference, "confirm"), form, null));
    }

    @Override
    public Mono<PaymentState> state(String reference) {
        return client.get(path(reference, "")).map(PaymentIntent::state);
    }

    @Override
    public Mono<PaymentState> capture(String reference) {
        return orState(reference, client.post(path(reference, "capture"), Form.EMPTY, null));
    }

    @Override
    public Mono<PaymentState> cancel(String reference) {
        return orState(reference, client.post(path(reference, "cancel"), Form.EMPTY, null));
    }

    @Override
    public Mono<Void> refund(String reference, UUID refundId, BigDecimal amount, String currency) {
        var form = Form.EMPTY.with("payment_intent", reference).with("amount", smallestUnits(amount, currency));
        return client.post("/v1/refunds", form, "refund-" + refundId)
                .onErrorMap(StripeError.class, StripeProvider::refusalIfFinal)
                .then();
    }

    @Override
    public Notice read(HttpHeaders headers, String body) {
        signature.verify(headers.getFirst("Stripe-Signature"), body, clock.instant());
        try {
            var event = json.readTree(body);
            var object = event.at("/data/object");
            var isIntent = object.path("object").asString("").equals("payment_intent");
            return new Notice(
                    event.path("id").asString(""),
                    object.path(isIntent ? "id" : "payment_intent").asString(""));
        } catch (JacksonException unreadable) {
            throw new InvalidWebhookException("The message is no event.");
        }
    }

    private Mono<PaymentState> orState(String reference, Mono<PaymentIntent> change) {
        return change.map(PaymentIntent::state)
                .onErrorResume(
                        StripeError.class,
                        error -> error.has(WRONG_STATE) ? state(reference) : Mono.error(refusalIfFinal(error)));
    }

    private static Throwable refusalIfFinal(StripeError error) {
        return error.isFinal() ? new RefusedPaymentException(String.valueOf(error.getMessage())) : error;
    }

    private static String path(String reference, String action) {
        return INTENTS + "/" + reference + (action.isEmpty() ? "" : "/" + action);
    }

    /** Stripe counts in cents where a currency has them (https://docs.stripe.com/currencies#zero-decimal). */
    private static long smallestUnits(BigDecimal amount, String currency) {
        return amount.movePointRight(Currency.getInstance(currency).getDefaultFractionDigits())
                .longValueExact();
    }
}
