package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shop is to be; all but the host has a default.
 *
 * @param version the operator's own when absent
 */
@Lenient
@ValidationRule(value = "self.host.matches('" + ShopSpec.HOST + "')", fieldPath = ".host", message = ShopSpec.HOST_RULE)
@ValidationRule(
        value =
                "!has(self.services) || self.services.all(id, id in ['auth', 'product', 'cart', 'review', 'order', 'storefront'])",
        fieldPath = ".services",
        message = ShopSpec.SERVICES_RULE)
@ValidationRule(
        value = "!has(self.services) || !('storefront' in self.services) || !has(self.services['storefront'].database)",
        fieldPath = ".services",
        message = ShopSpec.STOREFRONT_RULE)
@ValidationRule(
        value = "!has(oldSelf.redis) || has(self.redis) || oldSelf.redis.mode == 'External' || "
                + "quantity(oldSelf.redis.storage).compareTo(quantity('" + Storage.DEFAULT + "')) <= 0",
        message = ShopSpec.REDIS_RULE)
@ValidationRule(
        value = "!has(oldSelf.services) || oldSelf.services.all(id, !has(oldSelf.services[id].database)"
                + " || has(self.services) && id in self.services && has(self.services[id].database)"
                + " || oldSelf.services[id].database.mode == 'External'"
                + " || quantity(oldSelf.services[id].database.storage).compareTo(quantity('" + Storage.DEFAULT
                + "')) <= 0)",
        message = ShopSpec.DATABASE_RULE)
public record ShopSpec(
        @JsonPropertyDescription("The image tag of every service; the operator's own version when absent.")
        @Pattern("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$")
        @Nullable
        String version,

        @JsonPropertyDescription("The DNS name that people visit; may change.") @Required @Size(max = 253)
        String host,

        @JsonPropertyDescription("The certificate; plain http when absent.") @Nullable
        Tls tls,

        @JsonPropertyDescription(
                "Maintenance: visitors see that it will be back. Hibernated: no pod runs, and all data is kept.")
        @Default("Running")
        Mode mode,

        @JsonPropertyDescription("Whether it is filled with sample products and customers.") @Default("false")
        Boolean sampleData,

        @JsonPropertyDescription("Its name, currency and languages.")
        Storefront storefront,

        @JsonPropertyDescription("The first administrator.") Admin admin,

        @JsonPropertyDescription("How people stay signed in.")
        Auth auth,

        @JsonPropertyDescription("What customers may say about products.")
        Reviews reviews,

        @JsonPropertyDescription("Shipping, taxes and payments; comes with the order service of a later version.")
        Checkout checkout,

        @JsonPropertyDescription("How letters leave the shop.")
        Mail mail,

        @JsonPropertyDescription("Where traces of requests go; nowhere when absent.") @Nullable
        Telemetry telemetry,

        @JsonPropertyDescription("How much all services write to their logs.")
        Logging logging,

        @JsonPropertyDescription("How each service runs: auth, product, cart, review, order, storefront.")
        @Size(max = 6)
        Map<String, ServiceSpec> services,

        @JsonPropertyDescription("Where events wait and limits are counted.")
        Redis redis,

        @JsonPropertyDescription("How requests reach the shop.")
        Routing routing,

        @JsonPropertyDescription("Where the services are listed.")
        Catalog catalog,

        @JsonPropertyDescription("What happens to the data when the shop is deleted.") @Default("Retain")
        DeletionPolicy deletionPolicy,

        @JsonPropertyDescription(
                "How long a release may take to become ready, in seconds, before the last good one returns.")
        @Default("600")
        @Min(30)
        @Max(86400)
        Integer progressDeadlineSeconds) {

    static final String HOST_RULE = "a DNS name in lower case is needed, such as shop.example.com";
    static final String SERVICES_RULE = "the services are auth, product, cart, review, order and storefront";
    static final String STOREFRONT_RULE = "storefront has no database";
    static final String REDIS_RULE = "redis can't be left out: its storage would shrink to " + Storage.DEFAULT;
    static final String DATABASE_RULE = "a database can't be left out: its storage would shrink to " + Storage.DEFAULT;

    static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    static final String HOST = "^" + LABEL + "([.]" + LABEL + ")*$";
    private static final Set<String> SERVICES = Set.of("auth", "product", "cart", "review", "order", "storefront");

    public ShopSpec {
        mode = requireNonNullElse(mode, Mode.RUNNING);
        sampleData = requireNonNullElse(sampleData, false);
        storefront = requireNonNullElse(storefront, Storefront.DEFAULT);
        admin = requireNonNullElse(admin, Admin.DEFAULT);
        auth = requireNonNullElse(auth, Auth.DEFAULT);
        reviews = requireNonNullElse(reviews, Reviews.DEFAULT);
        checkout = requireNonNullElse(checkout, Checkout.DEFAULT);
        mail = requireNonNullElse(mail, Mail.DEFAULT);
        logging = requireNonNullElse(logging, Logging.DEFAULT);
        services = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(services, Map.of())));
        redis = requireNonNullElse(redis, Redis.DEFAULT);
        routing = requireNonNullElse(routing, Routing.DEFAULT).by(tls == null ? "web" : "websecure");
        catalog = requireNonNullElse(catalog, Catalog.DEFAULT);
        deletionPolicy = requireNonNullElse(deletionPolicy, DeletionPolicy.RETAIN);
        progressDeadlineSeconds = requireNonNullElse(progressDeadlineSeconds, 600);
    }

    /** How this service runs; one that the shop says nothing about has its defaults. */
    public ServiceSpec service(String id) {
        return services.getOrDefault(id, ServiceSpec.DEFAULT);
    }

    boolean hasDnsName() {
        return host.length() <= 253 && host.matches(HOST);
    }

    boolean hasKnownServices() {
        return SERVICES.containsAll(services.keySet());
    }

    boolean hasPlainStorefront() {
        return service("storefront").database().equals(Database.DEFAULT);
    }
}
