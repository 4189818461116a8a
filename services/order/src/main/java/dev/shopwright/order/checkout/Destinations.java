package dev.shopwright.order.checkout;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.OrderProperties.ShippingMethod;
import dev.shopwright.order.OrderProperties.Tax;
import dev.shopwright.web.error.InvalidFieldException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where the shop sends goods, by which ways, and what tax is due there. */
@Component
class Destinations {

    private final OrderProperties properties;

    Destinations(OrderProperties properties) {
        this.properties = properties;
    }

    /** The countries that some way of shipping reaches, in alphabetical order. */
    List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .filter(country -> !methodsTo(country).isEmpty())
                .toList();
    }

    /** The ways to a country; 400 when there is none. */
    List<ShippingMethod> requireMethods(String country) {
        var methods = methodsTo(country);
        if (methods.isEmpty()) {
            throw new InvalidFieldException("country", "The shop does not ship to \"%s\".".formatted(country));
        }
        return methods;
    }

    /** The way with this id to a country; 400 when there is none. */
    ShippingMethod requireMethod(String country, String id) {
        return requireMethods(country).stream()
                .filter(method -> method.id().equals(id))
                .findAny()
                .orElseThrow(() -> new InvalidFieldException(
                        "shipping_method", "\"%s\" is no way of shipping to %s.".formatted(id, country)));
    }

    /** As a fraction of the price before tax; 0 where the shop owes none. */
    BigDecimal taxRate(String country) {
        return properties.taxes().stream()
                .filter(tax -> tax.country().equals(country))
                .map(Tax::rate)
                .findAny()
                .orElse(BigDecimal.ZERO);
    }

    private List<ShippingMethod> methodsTo(String country) {
        return properties.shipping().stream()
                .filter(method -> method.reaches(country))
                .toList();
    }
}
