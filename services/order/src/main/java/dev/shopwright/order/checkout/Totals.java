package dev.shopwright.order.checkout;

import dev.shopwright.order.catalog.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * What an order costs. The tax comes on top of goods and shipping and is rounded once, half up, to the currency's smallest
 * unit (ISO 4217).
 */
public record Totals(BigDecimal subtotal, BigDecimal shipping, BigDecimal tax, BigDecimal total) {

    /** The sum of all that; the rate is a fraction of the price before tax. */
    public static Totals of(List<Line> lines, BigDecimal shipping, BigDecimal taxRate, String currency) {
        var subtotal = lines.stream().map(Line::lineTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        var tax = subtotal.add(shipping).multiply(taxRate).setScale(digits, RoundingMode.HALF_UP);
        return new Totals(
                cents(subtotal),
                cents(shipping),
                cents(tax),
                cents(subtotal.add(shipping).add(tax)));
    }

    /** As amounts are stored and shown, whatever the currency. */
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
