package dev.shopwright.e2e.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.edge.Traefik;
import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A Shop on the cluster and what the operator makes of it: told what to be, asked how it is, waited for. */
public record RunningShop(KubernetesClient client, String name) {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration TROUBLE = Duration.ofMinutes(1);
    private static final String MANAGER = "e2e";
    private static final List<String> PATHS = List.of(
            "/.well-known/jwks.json",
            "/api/v1/products/",
            "/api/v1/cart/",
            "/api/v1/reviews/1/",
            "/api/v1/checkout/options/",
            "/");

    /** The smallest shop of this name, to be applied as it is or with more fields. */
    public static ShopDraft named(TestNamespace namespace, String name) {
        return ShopDraft.of(namespace, name);
    }

    /** Applies it with all its fields; a {@link ShopDraft} has only those that somebody wrote. */
    public static RunningShop apply(TestNamespace namespace, Shop shop) {
        return apply(namespace, (HasMetadata) shop);
    }

    static RunningShop apply(TestNamespace namespace, HasMetadata shop) {
        KubernetesClient client = namespace.client();
        client.resource(shop).fieldManager(MANAGER).forceConflicts().serverSideApply();
        return new RunningShop(client, shop.getMetadata().getName());
    }

    public Resource<Shop> resource() {
        return client.resources(Shop.class).withName(name);
    }

    public Edge edge() {
        return Edge.of(resource().require().getSpec().host());
    }

    /** The email, or the password, by which the operator lets its first admin sign in. */
    public String admin(String key) {
        Secret secret = client.secrets().withName(name + "-admin").require();
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }

    /** Merges fields, written as YAML, into the Shop; null takes one away. */
    public void patch(String yaml) {
        String json = Serialization.unmarshal(yaml, JsonNode.class).toString();
        resource().patch(PatchContext.of(PatchType.JSON_MERGE), json);
    }

    /** Empty until the operator has seen the Shop. */
    public Optional<ShopStatus> status() {
        return Optional.ofNullable(resource().get()).map(Shop::getStatus);
    }

    public Optional<Condition> condition(String type) {
        return status().stream()
                .flatMap(status -> status.conditions().stream())
                .filter(condition -> condition.getType().equals(type))
                .findAny();
    }

    /** Whether the condition is known to be true. */
    public boolean is(String type) {
        return condition(type).map(Condition::getStatus).filter("True"::equals).isPresent();
    }

    /** Of a condition, or of a service by its name; empty when there is none. */
    public String reason(String conditionOrService) {
        return condition(conditionOrService)
                .map(Condition::getReason)
                .or(() -> service(conditionOrService).map(ServiceStatus::reason))
                .orElse("");
    }

    public Optional<ServiceStatus> service(String id) {
        return status().map(status -> status.services().get(id));
    }

    /** What selects the pods of a component. */
    public Map<String, String> labels(String component) {
        return Map.of("app.kubernetes.io/instance", name, "app.kubernetes.io/component", component);
    }

    /** Those of a component, such as {@code auth} or {@code auth-db}, that are not on their way out. */
    public List<Pod> pods(String component) {
        return client.pods().withLabels(labels(component)).list().getItems().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .toList();
    }

    /** Until what was asked for last is ready; fails before that when the shop is in trouble for a minute. */
    public RunningShop awaitReady(Duration limit) {
        within(limit)
                .failFast(() -> assertThat(isStuck()).as(this::describe).isFalse())
                .untilAsserted(() ->
                        assertThat(isSeen() && is("Ready")).as(this::describe).isTrue());
        return this;
    }

    /** The same for a shop that is in trouble, and is to get over it. */
    public RunningShop awaitRecovery(Duration limit) {
        within(limit)
                .untilAsserted(() -> assertThat(isSeen() && is("Ready") && !is("Degraded"))
                        .as(this::describe)
                        .isTrue());
        return this;
    }

    /** Until a condition, or a service by its name, has this reason. */
    public RunningShop awaitReason(String conditionOrService, String reason, Duration limit) {
        within(limit)
                .untilAsserted(() -> assertThat(reason(conditionOrService))
                        .as(this::describe)
                        .isEqualTo(reason));
        return this;
    }

    /** Until every replica of Traefik leads to every service: each learns of them a moment after they are ready. */
    public RunningShop awaitRoutes() {
        new Traefik(client).awaitRoutes(edge(), PATHS);
        return this;
    }

    /** Does not wait until it is gone. */
    public void delete() {
        resource().delete();
    }

    /** Until neither the Shop is there nor any of its pods. */
    public void awaitGone(Duration limit) {
        within(limit).untilAsserted(() -> {
            assertThat(resource().get()).isNull();
            assertThat(client.pods()
                            .withLabel("app.kubernetes.io/instance", name)
                            .list()
                            .getItems())
                    .isEmpty();
        });
    }

    private boolean isStuck() {
        return condition("Degraded")
                .filter(condition -> condition.getStatus().equals("True"))
                .map(condition -> Instant.parse(condition.getLastTransitionTime()))
                .filter(since -> since.isBefore(Instant.now().minus(TROUBLE)))
                .isPresent();
    }

    private boolean isSeen() {
        Shop shop = resource().require();
        return shop.getStatus() != null
                && shop.getMetadata().getGeneration().equals(shop.getStatus().observedGeneration());
    }

    private String describe() {
        return "shop %s:%n%s".formatted(name, Serialization.asYaml(status().orElse(null)));
    }

    private static ConditionFactory within(Duration limit) {
        return Awaitility.await().atMost(limit).pollInterval(POLL);
    }
}
