package dev.shopwright.order.checkout;

import dev.shopwright.order.payment.PaymentOption;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * How an order can be sent and paid.
 *
 * @param countries where the shop ships to, ISO 3166-1 alpha-2
 * @param shippingMethods the ways to the country that was asked about, else all
 * @param taxRate of that country, as a fraction; 0 without a country
 */
@Schema(name = "CheckoutOptions")
record OptionsResponse(
        List<String> countries, List<Method> shippingMethods, BigDecimal taxRate, List<PaymentOption> payment) {

    @Schema(name = "ShippingMethod")
    record Method(String id, String name, BigDecimal price, int days) {}
}
