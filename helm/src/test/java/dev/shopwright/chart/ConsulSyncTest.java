package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.consulsync.ConsulSyncConfig;
import dev.shopwright.consulsync.consul.ConsulAccess;
import dev.shopwright.consulsync.mirror.Naming;
import dev.shopwright.daemon.InvalidConfigurationException;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsulSyncTest {

    private static final String NAME = "shopwright-consul-sync";

    private static final String OUTSIDE = """
            consul:
              enabled: true
              address: https://consul.example.com:8501
              namespace: ""
              cluster: north-1
              prefix: red
              tokenSecret: consul-token
              caSecret: consul-ca
            """;

    @Test
    void shouldNotBeThereUnlessItIsAskedFor() {
        for (String values : List.of("", "consul: {purge: true}")) {
            assertThat(Chart.render(values).objects())
                    .extracting(object -> object.getMetadata().getName())
                    .noneMatch(name -> name.startsWith(NAME));
        }
    }

    @Test
    void shouldUnderstandWhatItIsTold() {
        ConsulSyncConfig config = config(OUTSIDE);

        assertThat(config.naming()).isEqualTo(new Naming("north-1", "red"));
        assertThat(config.leaseName()).isEqualTo(NAME);
        assertThat(config.consul())
                .isEqualTo(new ConsulAccess(
                        URI.create("https://consul.example.com:8501"),
                        Optional.of(Path.of("/consul/token/token")),
                        Optional.empty(),
                        Optional.of(Path.of("/consul/ca/ca.crt"))));
        assertThat(config("consul: {enabled: true, cluster: blue, authMethod: kubernetes}")
                        .consul())
                .isEqualTo(new ConsulAccess(
                        URI.create("http://consul.consul:8500"),
                        Optional.empty(),
                        Optional.of("kubernetes"),
                        Optional.empty()));
    }

    @Test
    void shouldFitAConsulOfHashiCorpsChart() throws IOException {
        Path folder = Checkout.root().resolve("k8s/consul/chart");
        String host = config(Files.readString(folder.resolve("shopwright.yaml")))
                .consul()
                .address()
                .getHost();

        // the servers' certificates are for this name
        assertThat(Files.readString(folder.resolve("values.yaml"))).contains("serverAdditionalDNSSANs: [" + host + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"north", "1", "a-b", "abcdefghijabcdefghijabcdefghij"})
    void shouldTakeTheNamesThatTheChartTakes(String name) {
        assertThatCode(() -> config("consul: {enabled: true, cluster: '%1$s', prefix: '%1$s'}".formatted(name)))
                .doesNotThrowAnyException();
    }

    /** Two clusters of one name would remove each other's entries, so nobody gets one that he has not chosen. */
    @Test
    void shouldAskForANameOfTheCluster() {
        assertThatThrownBy(() -> Chart.render("consul: {enabled: true}"))
                .hasMessageContaining("consul.cluster must say what this cluster is called");
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "-a", "a-", "a.b", "a_b", "abcdefghijabcdefghijabcdefghijk"})
    void shouldBeGivenNoNameThatItRefuses(String name) {
        assertThatThrownBy(() -> ConsulSyncConfig.from(Map.of("CLUSTER_NAME", name)))
                .isInstanceOf(InvalidConfigurationException.class);
        for (String value : List.of("cluster", "prefix")) {
            assertThatThrownBy(() -> Chart.render("consul: {%s: '%s'}".formatted(value, name)))
                    .hasMessageContaining("at '/consul/" + value);
        }
    }

    @Test
    void shouldFindSecretsInFilesOnly() {
        Workload mirror = Chart.render(OUTSIDE).workload(NAME);

        assertThat(mirror.container().getEnv())
                .filteredOn(variable -> variable.getValueFrom() != null)
                .allSatisfy(variable ->
                        assertThat(variable.getValueFrom().getSecretKeyRef()).isNull());
        assertThat(mirror.pod().getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .extracting(
                        volume -> volume.getName() + " " + volume.getSecret().getSecretName())
                .containsExactly("ca consul-ca", "token consul-token");
        assertThat(mirror.container().getVolumeMounts())
                .filteredOn(mount -> !mount.getName().equals("tmp"))
                .allSatisfy(mount -> assertThat(mount.getReadOnly()).isTrue())
                .extracting(mount -> mount.getName() + " " + mount.getMountPath())
                .containsExactly("ca /consul/ca", "token /consul/token");
    }

    @Test
    void shouldGetItsTokenInOneWay() {
        assertThatThrownBy(
                        () -> Chart.render("consul: {enabled: true, cluster: blue, tokenSecret: one, authMethod: two}"))
                .hasMessageContaining("consul.tokenSecret and consul.authMethod are two ways to get a token");
    }

    @Test
    void shouldPurgeInPlaceOfMirroring() {
        Rendering chart = Chart.render("consul: {enabled: true, cluster: blue, purge: true}");

        assertThat(chart.all(Deployment.class)).hasSize(1);
        assertThat(chart.the(Job.class).getMetadata().getName()).isEqualTo(NAME + "-purge-1");
        assertThat(chart.workload(NAME + "-purge-1").container().getArgs()).containsExactly("--purge");
        assertThat(Chart.render(OUTSIDE).workload(NAME).container().getArgs()).isEmpty();
        assertThat(Chart.notes("consul: {enabled: true, cluster: blue, purge: true}"))
                .contains("kubectl logs job/" + NAME + "-purge-1");
        assertThat(Chart.notes("consul: {purge: true}")).doesNotContain("kubectl logs job/");
    }

    @Test
    void shouldReachNobodyButDnsTheApiServerAndConsul() {
        assertThat(egress("consul: {enabled: true, cluster: blue, namespace: catalogue}"))
                .containsExactly("kube-system [53, 53]", "anywhere [443, 6443]", "catalogue []");
        assertThat(egress(OUTSIDE)).containsExactly("kube-system [53, 53]", "anywhere [443, 6443]", "anywhere [8501]");
    }

    @Test
    void shouldReadWhatItMirrorsAndWriteOneAnnotation() {
        List<PolicyRule> rules =
                Chart.render(OUTSIDE).the(ClusterRole.class, NAME).getRules();

        assertThat(rules)
                .flatExtracting(PolicyRule::getResources)
                .containsOnly("services", "pods", "nodes", "endpointslices");
        assertThat(rules)
                .filteredOn(rule -> !rule.getVerbs().equals(List.of("list", "watch")))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.getResources()).containsExactly("services");
                    assertThat(rule.getVerbs()).containsExactly("get", "patch");
                });
    }

    private static ConsulSyncConfig config(String values) {
        return ConsulSyncConfig.from(Chart.render(values).workload(NAME).environment());
    }

    /** Whom it may speak to, and on which ports. */
    private static List<String> egress(String values) {
        return Chart.render(values).the(NetworkPolicy.class, NAME).getSpec().getEgress().stream()
                .map(ConsulSyncTest::words)
                .toList();
    }

    private static String words(NetworkPolicyEgressRule rule) {
        String namespace = rule.getTo().stream()
                .flatMap(peer -> peer.getNamespaceSelector().getMatchLabels().values().stream())
                .findFirst()
                .orElse("anywhere");
        return namespace + " "
                + rule.getPorts().stream()
                        .map(port -> port.getPort().getValue())
                        .toList();
    }
}
