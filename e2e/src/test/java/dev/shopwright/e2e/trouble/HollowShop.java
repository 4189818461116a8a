package dev.shopwright.e2e.trouble;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.ShopDraft;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shops that have nothing, and so are made in a moment: no image, no database, no Redis. */
public record HollowShop(TestNamespace namespace) {

    /** In a namespace that has what all of them need. */
    public static HollowShop in(TestNamespace namespace) {
        Manifest.of("trouble/secret.yaml").create(namespace.client());
        return new HollowShop(namespace);
    }

    public RunningShop open(String name, String changes) {
        return open(name, yaml(changes));
    }

    /** One whose spec differs in these fields; null takes one away. */
    public RunningShop open(String name, Map<String, ?> changes) {
        String host = "%s-%s.localhost".formatted(name, namespace.name());
        Map<String, ?> nothing =
                yaml(Manifest.of("trouble/shop.yaml").with("host", host).text());
        return new ShopDraft(namespace, name, merged(nothing, changes)).apply();
    }

    private static Map<String, Object> merged(Map<String, ?> fields, Map<String, ?> changes) {
        Map<String, Object> merged = new TreeMap<>(fields);
        changes.forEach((name, value) -> merged.compute(name, (same, present) -> merged(present, value)));
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object merged(@Nullable Object present, @Nullable Object value) {
        return present instanceof Map<?, ?> && value instanceof Map<?, ?>
                ? merged((Map<String, ?>) present, (Map<String, ?>) value)
                : value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> yaml(String text) {
        return Serialization.unmarshal(text, Map.class);
    }
}
