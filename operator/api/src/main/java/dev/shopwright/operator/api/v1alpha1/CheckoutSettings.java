package dev.shopwright.operator.api.v1alpha1;

import java.util.LinkedHashMap;
import java.util.Map;

/** A Shop's checkout in the words of the order service, wherever that runs; keys of providers are not among them. */
public final class CheckoutSettings {

    private static final String ORDER = "shopwright.order.";
    private static final String PAYMENT = "shopwright.payment.";

    private CheckoutSettings() {}

    /** Spring Boot's settings and their values, in an order that never changes. */
    public static Map<String, String> of(Checkout checkout) {
        var settings = new LinkedHashMap<String, String>();
        for (int i = 0; i < checkout.shipping().size(); i++) {
            put(
                    settings,
                    ORDER + "shipping[%d].".formatted(i),
                    checkout.shipping().get(i));
        }
        for (int i = 0; i < checkout.taxes().size(); i++) {
            var tax = checkout.taxes().get(i);
            settings.put(ORDER + "taxes[%d].country".formatted(i), tax.country());
            settings.put(ORDER + "taxes[%d].rate".formatted(i), tax.rate());
        }
        putPayments(settings, checkout);
        return settings;
    }

    private static void put(Map<String, String> settings, String prefix, ShippingMethod method) {
        settings.put(prefix + "id", method.id());
        settings.put(prefix + "name", method.name());
        settings.put(prefix + "price", method.price());
        settings.put(prefix + "days", String.valueOf(method.days()));
        if (!method.countries().isEmpty()) {
            settings.put(prefix + "countries", String.join(",", method.countries()));
        }
    }

    private static void putPayments(Map<String, String> settings, Checkout checkout) {
        var payments = checkout.payments();
        var fake = payments.isEmpty()
                || payments.stream().anyMatch(payment -> payment.provider() == Payment.Provider.FAKE);
        settings.put(PAYMENT + "fake", String.valueOf(fake));
        payments.stream()
                .filter(payment -> payment.provider() == Payment.Provider.STRIPE)
                .forEach(stripe -> settings.put(
                        PAYMENT + "stripe.capture", stripe.capture().name()));
    }
}
