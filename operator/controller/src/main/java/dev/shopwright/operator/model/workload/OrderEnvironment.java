package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.api.v1alpha1.CheckoutSettings;
import dev.shopwright.operator.api.v1alpha1.Payment;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What order is told of shipping, taxes and payment. */
final class OrderEnvironment {

    private OrderEnvironment() {}

    static List<EnvVar> of(Situation situation, String secret) {
        var checkout = situation.spec().checkout();
        var variables = new ArrayList<EnvVar>();
        variables.add(Variable.secret("ORDER_LINK_KEY", secret));
        CheckoutSettings.of(checkout).forEach((name, value) -> variables.add(Variable.setting(name, value)));
        checkout.payments().stream()
                .filter(payment -> payment.provider() == Payment.Provider.STRIPE)
                .forEach(stripe -> variables.addAll(keys(Objects.requireNonNull(stripe.secretName()))));
        return variables;
    }

    private static List<EnvVar> keys(String secret) {
        return List.of(
                Variable.secret("STRIPE_SECRET_KEY", secret, "secretKey"),
                Variable.secret("STRIPE_PUBLISHABLE_KEY", secret, "publishableKey"),
                Variable.secret("STRIPE_WEBHOOK_SECRET", secret, "webhookSecret"));
    }
}
