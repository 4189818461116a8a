package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OwnedKind;
import dev.shopwright.operator.installation.RunningOperator;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.installation.WithOperator;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@WithOperator
class ShopLifeIT {

    private final Installation installation;
    private final RunningOperator operator;
    private final String namespace;

    ShopLifeIT(Installation installation, RunningOperator operator) {
        this.installation = installation;
        this.operator = operator;
        namespace = installation.namespace("life");
    }

    @Test
    void shouldMakeAShopOfTheSmallestOne() {
        TestShop shop = create("first", "").awaitReady();

        assertThat(shop.all(Deployment.class)).hasSize(6);
        assertThat(shop.status().ready()).isEqualTo("6/6");
        assertThat(shop.status().url()).isEqualTo("http://first.localhost");
        assertThat(eventsOf(shop)).contains("Running").doesNotHaveDuplicates();
        assertThat(operator.isReady()).isTrue();
        assertThat(operator.metrics()
                        .get("shopwright.shops")
                        .tags("condition", "Ready", "status", "True")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void shouldFollowANewVersion() {
        TestShop shop = create("version", "").awaitReady();

        shop.change("{version: 1.1.0}");

        shop.await(
                Deployment.class,
                found -> assertThat(found)
                        .allSatisfy(
                                deployment -> assertThat(imageOf(deployment)).endsWith(":1.1.0")));
        Awaitility.await().until(() -> shop.status().version().equals("1.1.0"));
        shop.awaitReady();
    }

    @Test
    void shouldLeaveReplicasToAnAutoscaler() {
        TestShop shop = create("scale", ", services: {product: {replicas: 2}}").awaitReady();
        var product = shop.client().apps().deployments().inNamespace(namespace).withName("scale-product");
        assertThat(shop.all(PodDisruptionBudget.class)).isNotEmpty();

        shop.change("{services: {product: {autoscaling: {min: 2, max: 5}}}}");
        shop.await(HorizontalPodAutoscaler.class, found -> assertThat(found).hasSize(1));
        assertThat(product.get().getSpec().getReplicas()).isEqualTo(2);
        product.scale(4);
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .until(() -> product.get().getSpec().getReplicas() == 4);

        shop.change("{services: {product: {autoscaling: null}}}");
        shop.await(HorizontalPodAutoscaler.class, found -> assertThat(found).isEmpty());
        Awaitility.await().until(() -> product.get().getSpec().getReplicas() == 2);
    }

    @Test
    void shouldFollowANewHost() {
        TestShop shop = create("move", "").awaitReady();

        shop.change("{host: moved.localhost}");

        Awaitility.await()
                .untilAsserted(() -> assertThat(OwnedKind.IngressRoute.of(shop))
                        .isNotEmpty()
                        .allSatisfy(route -> assertThat(route.toString())
                                .contains("moved.localhost")
                                .doesNotContain("move.localhost")));
        Awaitility.await().until(() -> shop.status().url().equals("http://moved.localhost"));
    }

    @Test
    void shouldSleepAndWake() {
        TestShop shop = create("sleep", "").awaitReady();

        shop.change("{mode: Hibernated}");
        shop.await("Ready", "False Hibernated");
        shop.await(Pod.class, pods -> assertThat(pods).noneMatch(pod -> !isOfJob(pod)));

        shop.change("{mode: Running}");
        shop.awaitReady();
    }

    @Test
    void shouldCloseAndOpen() {
        TestShop shop = create("close", "").awaitReady();
        int routes = OwnedKind.Middleware.of(shop).size();

        shop.change("{mode: Maintenance}");
        shop.await("Ready", "True Maintenance");

        shop.change("{mode: Running}");
        shop.awaitReady();
        Awaitility.await().until(() -> OwnedKind.Middleware.of(shop).size() == routes);
    }

    @Test
    void shouldRemoveWhatAShopNoLongerHas() {
        TestShop shop = create("slim", "").awaitReady();
        installation.secret(namespace, "redis", "password");

        shop.change("{catalog: {consul: false}, redis: {mode: External, host: redis.test, secretName: redis}}");

        shop.await(
                Service.class,
                services -> assertThat(services)
                        .isNotEmpty()
                        .allSatisfy(service -> assertThat(service.getMetadata().getLabels())
                                .doesNotContainKey("shopwright.dev/catalog"))
                        .noneMatch(service -> service.getMetadata().getName().equals("slim-redis")));
        shop.await(
                StatefulSet.class,
                found -> assertThat(found)
                        .noneMatch(store -> store.getMetadata().getName().equals("slim-redis")));
        shop.awaitReady();
    }

    @Test
    void shouldLeaveAPausedShopAlone() {
        TestShop shop = create("pause", "").awaitReady();
        var service = shop.client().services().inNamespace(namespace).withName("pause-auth");

        shop.patch("{metadata: {annotations: {shopwright.dev/pause: 'true'}}}");
        shop.await("Paused", "True Paused");
        service.delete();
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> service.get() == null);

        shop.patch("{metadata: {annotations: {shopwright.dev/pause: null}}}");
        Awaitility.await().until(() -> service.get() != null);
        shop.awaitReady();
    }

    @Test
    void shouldGiveAHostToTheOldestShop() {
        TestShop older = create("older", "").awaitReady();
        TestShop younger = TestShop.create(installation.admin(), namespace, "younger", "{host: older.localhost}");
        younger.await("RoutesReady", "False RouteConflict");

        older.change("{host: other.localhost}");

        younger.awaitReady();
        older.awaitReady();
    }

    @Test
    void shouldGoOnWhenAMissingSecretAppears() {
        TestShop shop = create("secret", ", tls: {secretName: later}");
        shop.await("SpecValid", "False SecretMissing");

        installation.secret(namespace, "later", "tls.crt", "tls.key");

        shop.awaitReady();
    }

    private TestShop create(String name, String options) {
        return TestShop.create(
                installation.admin(), namespace, name, "{host: %s.localhost%s}".formatted(name, options));
    }

    private List<String> eventsOf(TestShop shop) {
        return shop.client().v1().events().inNamespace(namespace).list().getItems().stream()
                .filter(event -> event.getInvolvedObject().getName().equals(shop.name()))
                .map(Event::getReason)
                .toList();
    }

    private static String imageOf(Deployment deployment) {
        return deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getImage();
    }

    private static boolean isOfJob(Pod pod) {
        return "Never".equals(pod.getSpec().getRestartPolicy());
    }
}
