package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OwnedKind;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.installation.WithOperator;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithOperator
class DriftIT {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String SHOP = """
            {host: drift.localhost, tls: {certResolver: main}, deletionPolicy: Delete, services: {\
            product: {autoscaling: {min: 2, max: 4}}, cart: {replicas: 2}}}\
            """;

    private final TestShop shop;
    private final List<Long> repairs = new ArrayList<>();

    DriftIT(Installation installation) {
        shop = TestShop.create(installation.admin(), installation.namespace("drift"), "demo", SHOP)
                .awaitReady();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "Cluster")
    void shouldPutBackWhatSomebodyHasChanged(OwnedKind kind) {
        forEach(kind, resource -> resource.patch(PatchContext.of(PatchType.JSON_MERGE), kind.change()));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"Secret", "PersistentVolumeClaim", "Cluster"})
    void shouldMakeAgainWhatSomebodyHasDeleted(OwnedKind kind) {
        forEach(kind, Resource::delete);
    }

    @AfterAll
    void shouldHaveRepairedInTime() {
        List<Long> sorted = repairs.stream().sorted().toList();
        long worst = sorted.get(sorted.size() - 1);
        System.out.printf(
                "Drift: %d repairs, median %d ms, worst %d ms%n", sorted.size(), sorted.get(sorted.size() / 2), worst);
        assertThat(worst).isLessThan(LIMIT.toMillis());
    }

    private void forEach(OwnedKind kind, Consumer<Resource<GenericKubernetesResource>> blow) {
        List<GenericKubernetesResource> objects = kind.of(shop);
        assertThat(objects).isNotEmpty();
        for (GenericKubernetesResource object : objects) {
            Resource<GenericKubernetesResource> resource =
                    kind.named(object.getMetadata().getName(), shop);
            blow.accept(resource);
            awaitRepair(resource, object);
        }
    }

    private void awaitRepair(Resource<GenericKubernetesResource> resource, GenericKubernetesResource before) {
        long start = System.nanoTime();
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(content(resource.get())).isEqualTo(content(before)));
        repairs.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** What we have written of it; not what the API server fills in, which is most of a Job. */
    private static Map<String, Object> content(GenericKubernetesResource object) {
        Map<String, Object> content = new HashMap<>();
        if (object == null) {
            return content;
        }
        content.put("labels", object.getMetadata().getLabels());
        content.put("finalizers", object.getMetadata().getFinalizers());
        content.put("owners", object.getMetadata().getOwnerReferences());
        if (!object.getKind().equals("Job")) {
            content.putAll(object.getAdditionalProperties());
        }
        content.remove("status");
        if (content.get("spec") instanceof Map<?, ?> spec) {
            spec.keySet().removeAll(List.of("clusterIP", "clusterIPs"));
        }
        return content;
    }
}
