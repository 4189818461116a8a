package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.function.Function;

/** What an order may cost beside its goods, and how it is paid. */
@Lenient
@ValidationRule(
        value = "!has(self.shipping) || self.shipping.all(one, self.shipping.exists_one(other, other.id == one.id))",
        fieldPath = ".shipping",
        message = Checkout.SHIPPING_RULE)
@ValidationRule(
        value = "!has(self.taxes) || self.taxes.all(one, self.taxes.exists_one(other, other.country == one.country))",
        fieldPath = ".taxes",
        message = Checkout.TAXES_RULE)
@ValidationRule(
        value = "!has(self.payments)"
                + " || self.payments.all(one, self.payments.exists_one(other, other.provider == one.provider))",
        fieldPath = ".payments",
        message = Checkout.PAYMENTS_RULE)
public record Checkout(
        @JsonPropertyDescription("The ways to send an order; one for 4.90 to everywhere when empty.") @Size(max = 20)
        List<ShippingMethod> shipping,

        @JsonPropertyDescription("What comes on top of goods and shipping, by country; nothing elsewhere.")
        @Size(max = 100)
        List<Tax> taxes,

        @JsonPropertyDescription("The ways to pay; fake when empty.") @Size(max = 10)
        List<Payment> payments) {

    static final Checkout DEFAULT = new Checkout(null, null, null);

    static final String SHIPPING_RULE = "each id may be used once";
    static final String TAXES_RULE = "each country may be used once";
    static final String PAYMENTS_RULE = "each provider may be used once";

    public Checkout {
        shipping = List.copyOf(requireNonNullElse(shipping, List.of()));
        taxes = List.copyOf(requireNonNullElse(taxes, List.of()));
        payments = List.copyOf(requireNonNullElse(payments, List.of()));
    }

    boolean hasDistinctShipping() {
        return distinct(shipping, ShippingMethod::id);
    }

    boolean hasDistinctTaxes() {
        return distinct(taxes, Tax::country);
    }

    boolean hasDistinctPayments() {
        return distinct(payments, Payment::provider);
    }

    private static <T> boolean distinct(List<T> all, Function<T, ?> key) {
        return all.stream().map(key).distinct().count() == all.size();
    }
}
