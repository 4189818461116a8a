package dev.shopwright.e2e.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shop of k8s/samples/shop.yaml as its owner and its first visitors see it; all else its contract says. */
@OnSampleShop
class SampleShopE2E {

    private static final Pattern ASSET = Pattern.compile("/assets/[\\w.-]+");

    private final Cluster cluster;
    private final SampleShop sample;
    private final RunningShop shop;
    private final Edge edge;

    SampleShopE2E(Cluster cluster, SampleShop sample) {
        this.cluster = cluster;
        this.sample = sample;
        shop = sample.shop();
        edge = shop.edge();
    }

    @Test
    void shouldBecomeReady() {
        ShopStatus status = shop.status().orElseThrow();
        System.out.printf(
                "k8s/samples/shop.yaml: ready %d s after it was applied, all five services at once%n",
                sample.untilReady().toSeconds());

        assertThat(status.ready()).isEqualTo("6/6");
        assertThat(status.url()).isEqualTo("http://" + edge.host());
        assertThat(status.reason()).isEqualTo("Running");
        assertThat(status.lastGoodVersion()).isEqualTo(status.version());
    }

    @ParameterizedTest
    @EnumSource
    void shouldStartEachServiceOnce(Service service) {
        Pod pod = pod(service);
        Instant created = Instant.parse(pod.getMetadata().getCreationTimestamp());
        Instant ready = pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Ready"))
                .map(PodCondition::getLastTransitionTime)
                .map(Instant::parse)
                .findAny()
                .orElseThrow();
        System.out.printf(
                "%s: ready %d s after its pod was created%n",
                service.id(), Duration.between(created, ready).toSeconds());

        assertThat(pod.getStatus().getContainerStatuses())
                .allSatisfy(container -> assertThat(container.getRestartCount()).isZero());
    }

    /** The namespace admits no other pods than restricted ones. */
    @Test
    void shouldNeedNoPrivilege() {
        String enforced = cluster.client()
                .namespaces()
                .withName(sample.namespace().name())
                .get()
                .getMetadata()
                .getLabels()
                .get("pod-security.kubernetes.io/enforce");

        List<Pod> pods = shop.client().pods().list().getItems();
        System.out.printf("%d pods of the shop were admitted as %s%n", pods.size(), enforced);
        assertThat(enforced).isEqualTo("restricted");
        assertThat(pods)
                .hasSizeGreaterThanOrEqualTo(10)
                .extracting(pod -> pod.getStatus().getPhase())
                .isSubsetOf(Set.of("Running", "Succeeded"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveNoShell(Service service) {
        Assumptions.assumeTrue(cluster.hasOwnImages(), "only images on the base of k8s/images have none");

        Exec shell = Exec.in(shop.client().pods().resource(pod(service)), "/bin/sh", "-c", "true");

        assertThat(shell.exitCode()).isNotZero();
    }

    @Test
    void shouldListSampleProducts() throws IOException {
        JsonNode products =
                Serialization.unmarshal(edge.get("/api/v1/products/?limit=5").body(), JsonNode.class);

        assertThat(products.at("/count").asInt()).isGreaterThan(5);
        assertThat(products.at("/results")).hasSize(5);
    }

    @Test
    void shouldServeTheWebAppWithAllItNames() throws IOException {
        HttpResponse<String> page = edge.get("/");
        assertThat(page.statusCode()).isEqualTo(200);

        List<String> assets =
                ASSET.matcher(page.body()).results().map(MatchResult::group).toList();
        assertThat(assets).isNotEmpty();
        for (String asset : assets) {
            assertThat(edge.get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    private Pod pod(Service service) {
        return shop.pods(service.id()).get(0);
    }
}
