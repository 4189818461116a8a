package dev.shopwright.storefront;

import java.net.URI;
import java.nio.file.Path;
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
 * @param maintenanceKey 32 characters or more that sign the passes of the staff; every replica needs the same, and while
 *     it is blank each makes one up when it starts
 * @param retryAfter how long visitors are asked to wait during maintenance
 * @param pageBudget how long the front page waits for its products before it goes without
 * @param services the addresses of the services behind this shop, by name
 * @param cluster where the shop's own resource is read, if it has one
 */
@ConfigurationProperties("shopwright.storefront")
public record StorefrontProperties(
        @DefaultValue("Fjordwell") String name,
        @DefaultValue("EUR") String currency,
        @DefaultValue({"en", "pl"}) List<String> locales,
        @DefaultValue({"guest-cart", "reviews"}) List<String> features,
        @DefaultValue("false") boolean maintenance,
        @DefaultValue("") String maintenanceKey,
        @DefaultValue("2m") Duration retryAfter,
        @DefaultValue("1s") Duration pageBudget,
        @DefaultValue Map<String, URI> services,
        @DefaultValue Cluster cluster) {

    private static final int SHORTEST_KEY = 32;

    public StorefrontProperties {
        if (!maintenanceKey.isBlank() && maintenanceKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "shopwright.storefront.maintenance-key (environment: MAINTENANCE_KEY) must"
                            + " have 32 characters or more, for example the output of: openssl rand -base64 32");
        }
    }

    /**
     * The cluster that this program runs in.
     *
     * @param shop the name of the shop's resource; blank where there is none
     * @param apiServer where the API server is
     * @param account the folder with the service account's token, its namespace and the API server's authority
     */
    public record Cluster(
            @DefaultValue("") String shop,
            @DefaultValue("https://kubernetes.default.svc") URI apiServer,

            @DefaultValue("/var/run/secrets/kubernetes.io/serviceaccount")
            Path account) {}

    /** Where this service is reached. */
    public URI address(String service) {
        return Objects.requireNonNull(
                services.get(service), () -> "shopwright.storefront.services." + service + " is not set");
    }

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "StorefrontProperties[name=" + name + ", maintenance=" + maintenance + ", cluster=" + cluster + "]";
    }
}
