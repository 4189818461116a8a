package dev.shopwright.order.checkout;

import dev.shopwright.order.catalog.ItemResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an order by this quote will cost. */
@Schema(name = "Quote")
record QuoteResponse(
        UUID quoteId,
        Instant expiresAt,
        List<ItemResponse> items,
        BigDecimal subtotal,
        BigDecimal shipping,
        BigDecimal tax,
        BigDecimal total,
        String currency) {

    static QuoteResponse from(Quote quote) {
        var totals = quote.totals();
        return new QuoteResponse(
                quote.id(),
                quote.expiresAt(),
                ItemResponse.from(quote.lines()),
                totals.subtotal(),
                totals.shipping(),
                totals.tax(),
                totals.total(),
                quote.currency());
    }
}
