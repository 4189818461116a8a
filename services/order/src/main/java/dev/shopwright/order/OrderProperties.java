package dev.shopwright.order;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.CollectionUtils;

/**
 * The settings of the order service.
 *
 * @param currency the shop's, ISO 4217; a product in another one can't be ordered
 * @param linkKey base64 of 32 bytes that sign the links by which guests see their orders; there is no default
 * @param shopName the shop's name in mails
 * @param siteUrl where the shop's pages are, for links in mails
 * @param shipping the ways to send an order
 * @param taxes what comes on top of goods and shipping, by country
 * @param quoteLifetime how long a quote is good
 * @param timeToPay how long an order may stay unpaid; its goods are set aside for as long
 * @param deliveredAfter how long after it was sent an order counts as delivered
 * @param productBudget longest wait for product's or cart's answer
 * @param saga how steps are taken
 */
@ConfigurationProperties("shopwright.order")
public record OrderProperties(
        @DefaultValue("EUR") String currency,
        @DefaultValue("") String linkKey,
        @DefaultValue("Shopwright") String shopName,
        @DefaultValue("http://localhost:8080") URI siteUrl,
        List<ShippingMethod> shipping,
        @DefaultValue List<Tax> taxes,
        @DefaultValue("15m") Duration quoteLifetime,
        @DefaultValue("15m") Duration timeToPay,
        @DefaultValue("14d") Duration deliveredAfter,
        @DefaultValue("3s") Duration productBudget,
        @DefaultValue Saga saga) {

    private static final int KEY_BYTES = 32;
    private static final ShippingMethod STANDARD =
            new ShippingMethod("standard", "Standard", new BigDecimal("4.90"), 3, List.of());

    public OrderProperties {
        if (decoded(linkKey).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "shopwright.order.link-key (environment: ORDER_LINK_KEY) must be 32 bytes"
                            + " in base64, for example the output of: openssl rand -base64 32");
        }
        shipping = CollectionUtils.isEmpty(shipping) ? List.of(STANDARD) : List.copyOf(shipping);
    }

    /** The signing key itself. */
    public byte[] linkKeyBytes() {
        return decoded(linkKey);
    }

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "OrderProperties[currency=" + currency + ", shipping=" + shipping + ", taxes=" + taxes + "]";
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /**
     * A way to send an order.
     *
     * @param price in the shop's currency, before tax
     * @param days how many days it usually takes
     * @param countries where it goes, ISO 3166-1 alpha-2; everywhere when empty
     */
    public record ShippingMethod(
            String id,
            String name,
            BigDecimal price,
            @DefaultValue("3") int days,
            @DefaultValue List<String> countries) {

        private static final Set<String> ALL = Set.of(Locale.getISOCountries());

        public ShippingMethod {
            countries = List.copyOf(countries);
        }

        /** Whether it goes there. */
        public boolean reaches(String country) {
            return countries.isEmpty() ? ALL.contains(country) : countries.contains(country);
        }
    }

    /**
     * The tax of a country.
     *
     * @param country ISO 3166-1 alpha-2
     * @param rate as a fraction of the price before tax: 0.23
     */
    public record Tax(String country, BigDecimal rate) {}

    /**
     * How steps are taken.
     *
     * @param claim how long a step belongs to the one who takes it; longer than any step's effect can take
     * @param firstPause pause before the second try, which doubles from try to try
     * @param longestPause what that pause grows to
     * @param attempts tries after which a step waits for staff
     * @param poll pause between two looks for steps that nobody is at
     */
    public record Saga(
            @DefaultValue("30s") Duration claim,
            @DefaultValue("1s") Duration firstPause,
            @DefaultValue("1m") Duration longestPause,
            @DefaultValue("60") int attempts,
            @DefaultValue("1s") Duration poll) {}
}
