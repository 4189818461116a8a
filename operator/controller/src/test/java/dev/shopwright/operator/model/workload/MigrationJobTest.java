package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.SampleShop;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationJobTest {

    @Test
    void shouldHaveANameThatSaysWhatItDoes() {
        assertThat(name("")).matches("demo-product-migrate-[0-9a-f]{8}").isEqualTo(name(""));
        assertThat(name("storefront: {name: Another}\nlogging: {level: DEBUG}")).isEqualTo(name(""));
    }

    @Test
    void shouldHaveAnotherNameForAnotherJob() {
        assertThat(name("version: 2.0.0")).isNotEqualTo(name(""));
        assertThat(name("sampleData: true")).isNotEqualTo(name(""));
        assertThat(name("services: {product: {database: {mode: External, host: db, secretName: db}}}"))
                .isNotEqualTo(name(""));
    }

    @Test
    void shouldHaveTheSameNameHoweverAnAmountIsWritten() {
        assertThat(name("services: {product: {resources: {limits: {memory: 1024Mi}}}}"))
                .isEqualTo(name("services: {product: {resources: {limits: {memory: 1Gi}}}}"));
    }

    @Test
    void shouldHaveANameThatALabelCanHold() {
        var situation = SampleShop.plain().situation();
        situation.shop().getMetadata().setName("a".repeat(38));

        assertThat(job(situation).getMetadata().getName())
                .hasSizeLessThanOrEqualTo(63)
                .matches("a{38}-product-migrate-[0-9a-f]{8}");
    }

    @Test
    void shouldSeedWhereThereIsASample() {
        assertThat(arguments("sampleData: true", Component.PRODUCT)).isEqualTo("seed --size demo --seed 1");
        assertThat(arguments("sampleData: true", Component.CART)).isEqualTo("migrate");
        assertThat(arguments("", Component.PRODUCT)).isEqualTo("migrate");
    }

    @Test
    void shouldKnowNothingButItsDatabase() {
        var pod = job(SampleShop.plain().situation()).getSpec().getTemplate().getSpec();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getContainers().get(0).getEnv())
                .extracting(EnvVar::getName)
                .containsExactly(
                        "DB_HOST",
                        "DB_PORT",
                        "DB_NAME",
                        "DB_USER",
                        "DB_PASSWORD",
                        "DB_SSLMODE",
                        "SPRING_CLOUD_KUBERNETES_ENABLED");
    }

    @Test
    void shouldRunOnTheMachinesThatTheServiceMayUse() {
        // When
        var pod = job(SampleShop.of("""
                                services:
                                  product:
                                    scheduling:
                                      nodeSelector: {disk: fast}
                                      tolerations: [{key: shop, operator: Exists}]
                                      affinity:
                                        podAntiAffinity:
                                          requiredDuringSchedulingIgnoredDuringExecution:
                                            - {topologyKey: kubernetes.io/hostname}
                                """).situation()).getSpec().getTemplate().getSpec();

        // Then
        assertThat(pod.getNodeSelector()).containsEntry("disk", "fast");
        assertThat(pod.getTolerations()).hasSize(1);
        assertThat(pod.getAffinity()).isNull();
        assertThat(pod.getTopologySpreadConstraints()).isEmpty();
    }

    @Test
    void shouldTakeTheMemoryOfItsServiceAndGiveWayToItsPods() {
        var resources = "resources: {requests: {cpu: 1000m, memory: 1Gi}, limits: {memory: 2Gi}}";

        var job = job(
                SampleShop.of("services: {product: {%s}}".formatted(resources)).situation());

        var given = job.getSpec().getTemplate().getSpec().getContainers().get(0).getResources();
        assertThat(given.getRequests()).isEqualTo(Map.of("cpu", new Quantity("10m"), "memory", new Quantity("1Gi")));
        assertThat(given.getLimits()).isEqualTo(Map.of("memory", new Quantity("2Gi")));
    }

    private static String name(String spec) {
        return job(SampleShop.of(spec).situation()).getMetadata().getName();
    }

    private static String arguments(String spec, Component component) {
        var situation = SampleShop.of(spec).situation();
        var pod = MigrationJob.of(situation, component, situation.targetImage(component))
                .getSpec()
                .getTemplate()
                .getSpec();
        return String.join(" ", pod.getContainers().get(0).getArgs());
    }

    private static Job job(Situation situation) {
        return MigrationJob.of(situation, Component.PRODUCT, situation.targetImage(Component.PRODUCT));
    }
}
