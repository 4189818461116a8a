package dev.shopwright.operator.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final String EXTERNAL =
            "services: {cart: {database: {mode: External, host: db.example.com, secretName: db, sslMode: verify-full}}}";
    private static final String CLOUD_NATIVE = "services: {cart: {database: {mode: CloudNativePG, instances: 3}}}";

    @Test
    void shouldStartWithTheStorageThatIsAskedFor() {
        var set = managedSet(SampleShop.of("services: {cart: {database: {storage: 2048Mi, storageClassName: fast}}}"));
        var claim = set.getSpec().getVolumeClaimTemplates().get(0).getSpec();

        assertThat(claim.getResources().getRequests()).containsEntry("storage", new Quantity("2Gi"));
        assertThat(claim.getStorageClassName()).isEqualTo("fast");
    }

    @Test
    void shouldLeaveTheTemplateOfVolumesAsItIs() {
        // Given
        var shop =
                SampleShop.of("services: {cart: {database: {storage: 5Gi}}}").found(ClaimsTest.ready("demo-cart-db"));

        // When
        var template = managedSet(shop).getSpec().getVolumeClaimTemplates().get(0);

        // Then
        assertThat(template.getSpec().getResources().getRequests()).containsEntry("storage", new Quantity("1Gi"));
        assertThat(template.getStatus()).isNull();
    }

    @Test
    void shouldKeepVolumesWhateverBecomesOfTheStatefulSet() {
        var policy =
                managedSet(SampleShop.of("deletionPolicy: Delete")).getSpec().getPersistentVolumeClaimRetentionPolicy();

        assertThat(List.of(policy.getWhenDeleted(), policy.getWhenScaled())).containsOnly("Retain");
    }

    @Test
    void shouldSleepWhileTheShopDoes() {
        var shop = SampleShop.of("mode: Hibernated").found(ClaimsTest.ready("demo-cart-db"));

        assertThat(managedSet(shop).getSpec().getReplicas()).isZero();
        assertThat(Store.database(shop.situation(), Component.CART).isReady()).isFalse();
    }

    @Test
    void shouldNotShowThePasswordOfRedis() {
        var set = (StatefulSet)
                Store.cache(SampleShop.plain().situation()).objects().get(1);
        var container = set.getSpec().getTemplate().getSpec().getContainers().get(0);

        assertThat(container.getCommand().get(2))
                .startsWith("exec redis-server - --appendonly yes <<")
                .contains("requirepass $REDIS_PASSWORD\n");
    }

    @Test
    void shouldReachAnExternalDatabase() {
        assertThat(texts(Store.database(
                        SampleShop.of(EXTERNAL)
                                .given("db", "username", "password")
                                .situation(),
                        Component.CART)))
                .containsExactly(
                        "DB_HOST=db.example.com",
                        "DB_PORT=5432",
                        "DB_NAME=cart",
                        "DB_USER=db/username",
                        "DB_PASSWORD=db/password",
                        "DB_SSLMODE=verify-full");
    }

    @Test
    void shouldNameTheSecretThatIsMissing() {
        var database = Store.database(SampleShop.of(EXTERNAL).situation(), Component.CART);

        assertThat(database.finding()).isEqualTo(new Finding(Reason.SecretMissing, "there is no Secret db"));
        assertThat(database.isReady()).isFalse();
    }

    @Test
    void shouldNameTheKeyThatIsMissing() {
        var shop = SampleShop.of(EXTERNAL).given("db", "username");

        assertThat(Store.database(shop.situation(), Component.CART).finding())
                .isEqualTo(new Finding(Reason.SecretMissing, "the Secret db has no password"));
    }

    @Test
    void shouldSayWhoItIsToAnExternalRedisThatHasUsers() {
        var shop = SampleShop.of("redis: {mode: External, host: cache, port: 6380, tls: true, secretName: db}");

        assertThat(texts(Store.cache(shop.given("db", "username", "password").situation())))
                .containsExactly(
                        "REDIS_HOST=cache",
                        "REDIS_PORT=6380",
                        "REDIS_TLS=true",
                        "REDIS_PASSWORD=db/password",
                        "REDIS_USERNAME=db/username");
    }

    @Test
    void shouldNeedNoSecretForAnOpenRedis() {
        var cache = Store.cache(
                SampleShop.of("redis: {mode: External, host: cache}").situation());

        assertThat(cache.finding()).isEqualTo(Finding.RUNNING);
        assertThat(texts(cache)).containsExactly("REDIS_HOST=cache", "REDIS_PORT=6379", "REDIS_TLS=false");
    }

    @Test
    void shouldMissCloudNativePg() {
        var database = Store.database(
                SampleShop.of(CLOUD_NATIVE).withoutCloudNativePg().situation(), Component.CART);

        assertThat(database.objects()).isEmpty();
        assertThat(database.finding().reason()).isEqualTo(Reason.CloudNativePGMissing);
    }

    @Test
    void shouldAskCloudNativePgForACluster() {
        // When
        var database = Store.database(SampleShop.of(CLOUD_NATIVE).situation(), Component.CART);

        // Then
        var cluster = (GenericKubernetesResource) database.objects().get(0);
        assertThat(cluster.getMetadata().getOwnerReferences()).isEmpty();
        assertThat(cluster.<Object>get("spec", "instances")).isEqualTo(3);
        assertThat(cluster.<Object>get("spec", "bootstrap", "initdb", "owner")).isEqualTo("cart");
        assertThat(texts(database)).contains("DB_HOST=demo-cart-db-rw", "DB_PASSWORD=demo-cart-db-app/password");
        assertThat(database.finding().reason()).isEqualTo(Reason.DatabaseStarting);
    }

    @Test
    void shouldWaitUntilCloudNativePgIsReady() {
        // Given
        var starting = SampleShop.of(CLOUD_NATIVE).found(cluster("{phase: Setting up primary}"));
        var ready = SampleShop.of(CLOUD_NATIVE).found(cluster("{readyInstances: 1}"));

        // Then
        assertThat(Store.database(starting.situation(), Component.CART).finding())
                .isEqualTo(new Finding(Reason.DatabaseStarting, "Setting up primary"));
        assertThat(Store.database(ready.situation(), Component.CART).isReady()).isTrue();
    }

    private static StatefulSet managedSet(SampleShop shop) {
        return (StatefulSet)
                Store.database(shop.situation(), Component.CART).objects().get(1);
    }

    private static String cluster(String status) {
        return """
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: demo-cart-db}
                status: %s
                """.formatted(status);
    }

    private static List<String> texts(Store store) {
        return store.environment().stream().map(StoreTest::text).toList();
    }

    private static String text(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getName() + "=" + variable.getValue();
        }
        var reference = variable.getValueFrom().getSecretKeyRef();
        return "%s=%s/%s".formatted(variable.getName(), reference.getName(), reference.getKey());
    }
}
