package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.Observed.Platform;
import dev.shopwright.operator.model.Observed.Refusal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shop {@code demo} in the namespace {@code shops}, and what was found of it at noon. */
public final class SampleShop {

    public static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private final Map<ObjectKey, HasMetadata> found = new HashMap<>();
    private final Map<String, Secret> given = new HashMap<>();
    private final Map<ObjectKey, Refusal> refusals = new HashMap<>();
    private final Shop shop;
    private Platform platform = new Platform(true, true);
    private List<String> hostClaims = List.of();
    private String metricsNamespace = "monitoring";
    private Instant now = NOON;

    private SampleShop(Shop shop) {
        this.shop = shop;
    }

    /** With these fields in its spec, beside a host. */
    public static SampleShop of(String spec) {
        var shop = YAML.unmarshal("""
                apiVersion: shopwright.dev/v1alpha1
                kind: Shop
                metadata: {name: demo, namespace: shops, uid: the-uid, generation: 3}
                """ + "spec:\n" + ("host: demo.localhost\n" + spec).indent(2), Shop.class);
        return new SampleShop(shop);
    }

    public static SampleShop plain() {
        return of("");
    }

    /** Some objects, as YAML documents. */
    public SampleShop found(String documents) {
        Arrays.stream(documents.split("(?m)^---\n"))
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .forEach(this::found);
        return this;
    }

    public SampleShop found(HasMetadata... objects) {
        for (var object : objects) {
            found.put(ObjectKey.of(object), object);
        }
        return this;
    }

    /** A Secret that somebody made, with these keys. */
    public SampleShop given(String name, String... keys) {
        var secret = new SecretBuilder().withNewMetadata().withName(name).endMetadata();
        Arrays.stream(keys).forEach(key -> secret.addToData(key, "eA=="));
        return given(secret.build());
    }

    public SampleShop given(Secret secret) {
        given.put(secret.getMetadata().getName(), secret);
        return this;
    }

    public SampleShop refused(String kind, String name, String message) {
        refusals.put(new ObjectKey(kind, name), new Refusal(403, message));
        return this;
    }

    public SampleShop withoutTraefik() {
        platform = new Platform(false, true);
        return this;
    }

    public SampleShop withoutCloudNativePg() {
        platform = new Platform(true, false);
        return this;
    }

    public SampleShop withoutMetrics() {
        metricsNamespace = "";
        return this;
    }

    public SampleShop hostClaimedBy(String other) {
        hostClaims = List.of(other);
        return this;
    }

    /** The status of the time before, as YAML. */
    public SampleShop had(String status) {
        return had(YAML.unmarshal(status, ShopStatus.class));
    }

    public SampleShop had(ShopStatus status) {
        shop.setStatus(status);
        return this;
    }

    public SampleShop at(Instant moment) {
        now = moment;
        return this;
    }

    public Shop shop() {
        return shop;
    }

    public Situation situation() {
        return new Situation(
                shop, settings(metricsNamespace), new Observed(found, given, platform, hostClaims, refusals, now));
    }

    /** Of an installation that lets the pods of this namespace read metrics. */
    public static Settings settings(String metricsNamespace) {
        return new Settings(
                "shopwright",
                "1.0.0",
                "IfNotPresent",
                List.of(),
                "postgres:18",
                "redis:8.0",
                List.of("10.0.0.0/8"),
                "traefik",
                metricsNamespace,
                "kube-system");
    }
}
