package dev.shopwright.operator.api.v1alpha1;

import java.util.ArrayList;
import java.util.List;

/**
 * What the definition demands in CEL, again in Java: for a program without an API server, and for an operator whose API
 * server has another definition. That storage never shrinks is not among it, for only the API server knows what was.
 */
public final class ShopRules {

    private final List<String> broken = new ArrayList<>();

    private ShopRules() {}

    /** What is wrong with this shop, each with its field. */
    public static List<String> brokenBy(Shop shop) {
        var rules = new ShopRules();
        rules.require(shop.hasUsableName(), "metadata.name", Shop.NAME_RULE);
        rules.check(shop.getSpec());
        return List.copyOf(rules.broken);
    }

    private void check(ShopSpec spec) {
        require(spec.hasDnsName(), "spec.host", ShopSpec.HOST_RULE);
        if (spec.tls() != null) {
            require(spec.tls().hasOneSource(), "spec.tls", Tls.RULE);
        }
        check(spec.checkout());
        require(spec.hasKnownServices(), "spec.services", ShopSpec.SERVICES_RULE);
        require(spec.hasPlainStorefront(), "spec.services", ShopSpec.STOREFRONT_RULE);
        spec.services().forEach((id, service) -> check("spec.services." + id, service));
        require(spec.redis().hasWhatExternalNeeds(), "spec.redis", Redis.EXTERNAL_RULE);
        require(spec.redis().hasNothingOfExternal(), "spec.redis", Redis.OTHER_RULE);
    }

    private void check(Checkout checkout) {
        require(checkout.hasDistinctShipping(), "spec.checkout.shipping", Checkout.SHIPPING_RULE);
        require(checkout.hasDistinctTaxes(), "spec.checkout.taxes", Checkout.TAXES_RULE);
        require(checkout.hasDistinctPayments(), "spec.checkout.payments", Checkout.PAYMENTS_RULE);
        checkout.payments().forEach(payment -> require(payment.hasKeys(), "spec.checkout.payments", Payment.RULE));
    }

    private void check(String field, ServiceSpec service) {
        if (service.autoscaling() != null) {
            require(service.autoscaling().hasBounds(), field + ".autoscaling", Autoscaling.RULE);
        }
        require(service.database().hasWhatExternalNeeds(), field + ".database", Database.EXTERNAL_RULE);
        require(service.database().hasNothingOfExternal(), field + ".database", Database.OTHER_RULE);
        require(service.database().instances() >= 1, field + ".database", Database.INSTANCES_RULE);
    }

    private void require(boolean kept, String field, String rule) {
        if (!kept) {
            broken.add(field + ": " + rule);
        }
    }
}
