package dev.shopwright.order.payment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The providers that this shop is paid through. */
@Component
public class PaymentProviders {

    private final List<PaymentProvider> providers;

    PaymentProviders(List<PaymentProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** What a shopper can choose from. */
    public List<PaymentOption> options() {
        return providers.stream().map(PaymentProvider::option).toList();
    }

    /** The provider with this name, unless the shop is not paid through it. */
    public Optional<PaymentProvider> of(String id) {
        return providers.stream().filter(provider -> provider.id().equals(id)).findAny();
    }

    /**
     * The provider of a payment that was begun.
     *
     * @throws RefusedPaymentException when the shop has since been told to do without it
     */
    public PaymentProvider require(String id) {
        return of(id).orElseThrow(() -> new RefusedPaymentException(
                "The shop is no longer paid through %s; its keys are needed to finish what was begun.".formatted(id)));
    }
}
