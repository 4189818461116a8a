package dev.shopwright.storefront;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shop as its visitors see it.
 *
 * @param name the shop's name, shown on every page
 * @param currency ISO 4217 code of all prices
 * @param locales languages of the web app, the first is the usual one
 * @param features what this shop offers, in words the web app knows
 * @param maintenance whether visitors get the maintenance page instead of the shop
 * @param retryAfter how long visitors are asked to wait during maintenance
 * @param pageBudget how long the front page waits for its products before it goes without
 * @param services the addresses of the services behind this shop, by name
 */
@ConfigurationProperties("shopwright.storefront")
public record StorefrontProperties(
        @DefaultValue("Fjordwell") String name,
        @DefaultValue("EUR") String currency,
        @DefaultValue({"en", "pl"}) List<String> locales,
        @DefaultValue({"guest-cart", "reviews"}) List<String> features,
        @DefaultValue("false") boolean maintenance,
        @DefaultValue("2m") Duration retryAfter,
        @DefaultValue("1s") Duration pageBudget,
        @DefaultValue Map<String, URI> services) {

    /** Where this service is reached. */
    public URI address(String service) {
        return Objects.requireNonNull(
                services.get(service), () -> "shopwright.storefront.services." + service + " is not set");
    }
}
