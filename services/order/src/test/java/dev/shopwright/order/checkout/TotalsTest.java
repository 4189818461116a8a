package dev.shopwright.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.catalog.Line;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @ParameterizedTest
    @CsvSource({
        "EUR, 25.50, 2, 4.90, 0.23, 51.00, 12.86, 68.76",
        "EUR, 0.01, 1, 0.00, 0.50, 0.01, 0.01, 0.02",
        "EUR, 10.00, 1, 0.00, 0, 10.00, 0.00, 10.00",
        "JPY, 1000, 3, 500, 0.10, 3000.00, 350.00, 3850.00",
        "JPY, 1001, 1, 0, 0.10, 1001.00, 100.00, 1101.00"
    })
    void shouldAddTaxOnGoodsAndShippingRoundedOnce(
            String currency,
            BigDecimal price,
            int quantity,
            BigDecimal shipping,
            BigDecimal rate,
            BigDecimal subtotal,
            BigDecimal tax,
            BigDecimal total) {
        var totals = Totals.of(List.of(new Line(1, "Tent", price, quantity)), shipping, rate, currency);

        assertThat(totals).isEqualTo(new Totals(subtotal, shipping.setScale(2), tax, total));
    }
}
