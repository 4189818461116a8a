package dev.shopwright.operator.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.Labels;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** A shop, as people see it: by its Shop and by what can be listed. */
public record TestShop(KubernetesClient client, String namespace, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(50);

    /** Creates one whose spec is this YAML, in one line. */
    public static TestShop create(KubernetesClient client, String namespace, String name, String spec) {
        return create(client, namespace, "{metadata: {name: %s}, spec: %s}".formatted(name, spec));
    }

    /** Creates one of this YAML, which says everything but what it is. */
    public static TestShop create(KubernetesClient client, String namespace, String yaml) {
        Shop shop = Serialization.unmarshal("---\n" + yaml, Shop.class);
        client.resource(shop).inNamespace(namespace).create();
        return new TestShop(client, namespace, shop.getMetadata().getName());
    }

    public Resource<Shop> resource() {
        return client.resources(Shop.class).inNamespace(namespace).withName(name);
    }

    /** Changes fields of its spec, given as YAML in one line. */
    public void change(String fields) {
        patch("{spec: %s}".formatted(fields));
    }

    /** Changes anything of it, given as YAML in one line. */
    public void patch(String fields) {
        resource().patch(PatchContext.of(PatchType.JSON_MERGE), json(fields));
    }

    /** The same in JSON. */
    public static String json(String yaml) {
        return Serialization.asJson(Serialization.unmarshal("---\n" + yaml, Map.class));
    }

    public ShopStatus status() {
        return Optional.ofNullable(resource().get().getStatus()).orElseThrow();
    }

    /** {@code True Running}, or what else a condition says. */
    public String condition(String type) {
        return Optional.ofNullable(resource().get())
                .map(Shop::getStatus)
                .map(ShopStatus::conditions)
                .orElse(List.of())
                .stream()
                .filter(condition -> condition.getType().equals(type))
                .map(TestShop::inWords)
                .findAny()
                .orElse("");
    }

    /** Waits until a condition says this. */
    public TestShop await(String type, String words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(STEP)
                .untilAsserted(() -> assertThat(condition(type))
                        .as(() -> "%s of %s".formatted(type, resource().get().getStatus()))
                        .isEqualTo(words));
        return this;
    }

    public TestShop awaitReady() {
        return await("Ready", "True Running");
    }

    /** Its objects of a kind. */
    public <T extends HasMetadata> List<T> all(Class<T> kind) {
        return client.resources(kind)
                .inNamespace(namespace)
                .withLabel(Labels.INSTANCE, name)
                .list()
                .getItems();
    }

    /** Waits until its objects of a kind are like this. */
    public <T extends HasMetadata> void await(Class<T> kind, Consumer<List<T>> assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(STEP).untilAsserted(() -> assertion.accept(all(kind)));
    }

    private static String inWords(Condition condition) {
        return condition.getStatus() + " " + condition.getReason();
    }

    @Override
    public String toString() {
        return name;
    }
}
