package dev.shopwright.e2e.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to a shop later in its life, and what is told of it. */
@Tag("full")
@OnCluster
class ChangedShopE2E {

    private static final String WITH_REDIS = "redis: {mode: Managed, host: null, secretName: null}";

    private final TestNamespace namespace;
    private final KubernetesClient outside;
    private final KubernetesClient client;
    private HollowShop shops;

    ChangedShopE2E(Cluster cluster, TestNamespace namespace) {
        this.namespace = namespace;
        outside = cluster.client();
        client = namespace.client();
    }

    @BeforeAll
    void prepare() {
        shops = HollowShop.in(namespace);
    }

    @Test
    @Produces("Paused")
    void shouldTellThatAShopIsPaused() {
        RunningShop shop = shops.open("paused", Map.of());

        shop.patch("metadata: {annotations: {shopwright.dev/pause: 'true'}}");

        Told.await(shop, "Paused", "nothing is changed and nothing is repaired");
    }

    @Test
    @Produces("RouteConflict")
    void shouldTellWhichShopHadTheHostFirst() {
        RunningShop first = shops.open("first", Map.of());
        String host = first.resource().require().getSpec().host();

        RunningShop second = shops.open("second", Map.of("host", host));

        Told.await(second, "RouteConflict", "%s is the host of shop %s/first".formatted(host, namespace.name()));
        assertThat(Told.by(first)).extracting(Told::reason).doesNotContain("RouteConflict");
    }

    @Test
    @Produces("CatalogPending")
    void shouldTellWhichServicesConsulLacks() {
        String name = namespace.name() + "-listed-auth";
        Manifest.of("trouble/taken-name.yaml").with("name", name).create(client);

        RunningShop shop = shops.open("listed", Map.of());

        Told.await(shop, "CatalogPending", "auth: %s is the name of taken".formatted(name));
    }

    @Test
    @Produces("NotInstalled")
    void shouldTellThatNobodyWritesTheCatalogue() {
        RollableScalableResource<Deployment> consulSync =
                outside.apps().deployments().inNamespace("shopwright-system").withName("shopwright-consul-sync");
        int replicas = consulSync.require().getSpec().getReplicas();
        consulSync.scale(0);
        try {
            RunningShop shop = shops.open("unlisted", Map.of());
            Told.await(shop, "NotInstalled", "consul-sync has written nothing");
        } finally {
            consulSync.scale(replicas);
        }
    }

    @Test
    @Produces("StorageNotExpandable")
    void shouldTellThatAVolumeCannotGrow() {
        RunningShop shop = shops.open("grown", WITH_REDIS);
        PersistentVolumeClaim claim = claim("data-grown-redis-0")
                .waitUntilCondition(
                        found -> found != null
                                && "Bound".equals(found.getStatus().getPhase()),
                        2,
                        TimeUnit.MINUTES);
        assumeThatItCannot(claim);

        shop.patch("spec: {redis: {storage: 2Gi}}");

        Told.await(shop, "StorageNotExpandable", "storageclass that provisions the pvc must support resize");
    }

    @Test
    @Produces("SecretDeletionHeld")
    void shouldTellThatASecretStaysAsLongAsItsData() {
        RunningShop shop = shops.open("kept", WITH_REDIS);
        claim("data-kept-redis-0").waitUntilCondition(Objects::nonNull, 2, TimeUnit.MINUTES);

        client.secrets().withName("kept-redis").delete();

        Told.await(shop, "SecretDeletionHeld", "the Secret kept-redis was deleted");
        assertThat(client.secrets().withName("kept-redis").get()).isNotNull();
    }

    private Resource<PersistentVolumeClaim> claim(String name) {
        return client.persistentVolumeClaims().withName(name);
    }

    private void assumeThatItCannot(PersistentVolumeClaim claim) {
        StorageClass storage = client.storage()
                .v1()
                .storageClasses()
                .withName(claim.getSpec().getStorageClassName())
                .require();
        Assumptions.assumeFalse(
                Boolean.TRUE.equals(storage.getAllowVolumeExpansion()), "needs volumes that can't grow");
    }
}
