package dev.shopwright.e2e.shop;

import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A Shop as somebody writes it by hand: what it does not mention is left to the defaults of its definition. */
public record ShopDraft(TestNamespace namespace, String name, Map<String, Object> spec) {

    /** The smallest there is: nothing is said but a host that no other test has. */
    static ShopDraft of(TestNamespace namespace, String name) {
        return new ShopDraft(namespace, name, Map.of("host", "%s-%s.localhost".formatted(name, namespace.name())));
    }

    /** Those of a file of {@code k8s/samples}, each with a host that no other test has. */
    public static List<ShopDraft> samples(TestNamespace namespace, String file) {
        return Stream.of(read(Checkout.root().resolve("k8s/samples").resolve(file))
                        .split("\n---\n"))
                .map(text -> Serialization.unmarshal(text, GenericKubernetesResource.class))
                .map(shop -> sample(namespace, shop))
                .toList();
    }

    private static ShopDraft sample(TestNamespace namespace, GenericKubernetesResource shop) {
        ShopDraft smallest = of(namespace, shop.getMetadata().getName());
        return new ShopDraft(namespace, smallest.name(), shop.get("spec")).with(smallest.spec());
    }

    /** The same with these fields of the spec, written as YAML; one that is there already is replaced. */
    @SuppressWarnings("unchecked")
    public ShopDraft with(String yaml) {
        return with((Map<String, Object>) Serialization.unmarshal(yaml, Map.class));
    }

    private ShopDraft with(Map<String, Object> fields) {
        Map<String, Object> more = new TreeMap<>(spec);
        more.putAll(fields);
        return new ShopDraft(namespace, name, more);
    }

    /** Makes it, or changes the one of this name. */
    public RunningShop apply() {
        // spotless:off
        return RunningShop.apply(namespace, new GenericKubernetesResourceBuilder()
                .withApiVersion("shopwright.dev/v1alpha1")
                .withKind("Shop")
                .withNewMetadata()
                    .withName(name)
                .endMetadata()
                .addToAdditionalProperties("spec", spec)
                .build());
        // spotless:on
    }

    /** Applies it, and waits until customers can come. */
    public RunningShop open(Duration limit) {
        return apply().awaitReady(limit).awaitRoutes();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
