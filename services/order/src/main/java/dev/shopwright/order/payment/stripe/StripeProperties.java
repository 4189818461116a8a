package dev.shopwright.order.payment.stripe;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop is paid through Stripe; it is not when there is no secret key.
 *
 * @param secretKey {@code sk_…}, or a restricted key that may write PaymentIntents and refunds
 * @param publishableKey {@code pk_…}, for the shopper's browser
 * @param webhookSecret {@code whsec_…}, of the endpoint {@code /api/v1/payments/webhook/stripe/} that Stripe was given
 * @param url of the API
 * @param capture when the money that is held is taken
 */
@ConfigurationProperties("shopwright.payment.stripe")
record StripeProperties(
        @DefaultValue("") String secretKey,
        @DefaultValue("") String publishableKey,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("https://api.stripe.com") URI url,
        @DefaultValue("AT_ONCE") Capture capture) {

    StripeProperties {
        if (!secretKey.isBlank() && webhookSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "shopwright.payment.stripe.webhook-secret (environment: STRIPE_WEBHOOK_SECRET)"
                            + " is missing: Stripe shows it beside the endpoint that it was given for its messages");
        }
    }

    /** When the money that is held is taken. */
    enum Capture {
        AT_ONCE,
        /** When staff ship the order; Stripe holds most cards' money for seven days. */
        AT_SHIPPING
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "StripeProperties[url=" + url + ", capture=" + capture + "]";
    }
}
