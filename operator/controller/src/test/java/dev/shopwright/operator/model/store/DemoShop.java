package dev.shopwright.operator.model.store;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopSpec;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Observed;
import dev.shopwright.operator.model.Settings;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shop {@code demo} in the namespace {@code shops}, and what was found of it at noon. */
public final class DemoShop {

    public static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final Settings SETTINGS = new Settings(
            "shopwright",
            "1.0.0",
            "IfNotPresent",
            List.of("registry"),
            "postgres:18",
            "redis:8.0",
            List.of("10.0.0.0/8", "172.16.0.0/12"),
            "traefik",
            "monitoring",
            "kube-system");

    private final Shop shop = new Shop();
    private final Map<ObjectKey, HasMetadata> found = new HashMap<>();
    private final Map<String, Secret> given = new HashMap<>();
    private final Map<ObjectKey, Observed.Refusal> refusals = new HashMap<>();
    private boolean cloudNativePg;

    private DemoShop(ShopSpec spec) {
        shop.setMetadata(new ObjectMetaBuilder()
                .withName("demo")
                .withNamespace("shops")
                .withUid("the-uid")
                .build());
        shop.setSpec(spec);
    }

    /** With what its spec says besides its host, in YAML. */
    public static DemoShop of(String spec) {
        return new DemoShop(YAML.unmarshal("host: demo.localhost\n" + spec, ShopSpec.class));
    }

    public DemoShop with(HasMetadata... objects) {
        for (var object : objects) {
            found.put(ObjectKey.of(object), object);
        }
        return this;
    }

    /** With an object in YAML. */
    public DemoShop with(String object) {
        return with((HasMetadata) YAML.unmarshal(object));
    }

    /** With a Secret of its owner's in YAML. */
    public DemoShop given(String secret) {
        var parsed = YAML.unmarshal(secret, Secret.class);
        given.put(parsed.getMetadata().getName(), parsed);
        return this;
    }

    public DemoShop refused(String kind, String name, String message) {
        refusals.put(new ObjectKey(kind, name), new Observed.Refusal(403, message));
        return this;
    }

    public DemoShop withCloudNativePg() {
        cloudNativePg = true;
        return this;
    }

    /** With the status of the time before, in YAML. */
    public DemoShop saying(String status) {
        shop.setStatus(YAML.unmarshal(status, ShopStatus.class));
        return this;
    }

    public Situation situation() {
        return situation(NOON);
    }

    public Situation situation(Instant now) {
        var platform = new Observed.Platform(true, cloudNativePg);
        return new Situation(shop, SETTINGS, new Observed(found, given, platform, List.of(), refusals, now));
    }
}
