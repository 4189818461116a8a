package dev.shopwright.storefront.page;

import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A product as the page's template shows it. */
record ProductCard(
        String name,
        String price,
        @Nullable String image,
        @Nullable String rating,
        boolean soldOut) {

    static ProductCard from(Catalogue.Item item) {
        return new ProductCard(
                item.name(),
                price(item.price(), item.currency()),
                onThisHost(item.image()),
                rating(item),
                !item.inStock());
    }

    private static String price(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    private static @Nullable String rating(Catalogue.Item item) {
        return item.ratingCount() == 0 ? null : "%s of 5 (%d)".formatted(item.ratingAverage(), item.ratingCount());
    }

    /** Product writes absolute addresses for whoever asks it; the page's visitor asks another host. */
    private static @Nullable String onThisHost(@Nullable String image) {
        if (image == null) {
            return null;
        }
        var address = URI.create(image);
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
