package dev.shopwright.operator.shop;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OwnedKind;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.installation.WithOperator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data, and what opens it, live and die together: with the shop or after it, as it says. */
@WithOperator
class DataIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Installation installation;
    private String namespace;

    DataIT(Installation installation) {
        this.installation = installation;
    }

    @BeforeEach
    void makeNamespace() {
        namespace = installation.namespace(Installation.REFUSING);
    }

    @Test
    void shouldKeepDataForAShopOfTheSameName() {
        TestShop shop = create("").awaitReady();
        Map<String, String> claims = ids(shop.all(PersistentVolumeClaim.class));
        Map<String, Map<String, String>> credentials = values(shop);

        shop.resource().delete();
        awaitOnly(shop, Set.of(OwnedKind.Secret, OwnedKind.PersistentVolumeClaim));
        create("").awaitReady();

        assertThat(ids(shop.all(PersistentVolumeClaim.class))).isEqualTo(claims);
        assertThat(values(shop)).isEqualTo(credentials);
    }

    @Test
    void shouldLeaveNothingWhereTheShopSaysSo() {
        TestShop shop = create(", deletionPolicy: Delete").awaitReady();

        shop.resource().delete();

        awaitOnly(shop, Set.of());
    }

    @Test
    void shouldLeaveNothingOfAShopThatChangedItsMind() {
        TestShop shop = create("").awaitReady();

        shop.change("{deletionPolicy: Delete}");
        shop.await(Secret.class, found -> assertThat(found).isNotEmpty().allMatch(DataIT::hasOwner));
        shop.await(PersistentVolumeClaim.class, found -> assertThat(found).allMatch(DataIT::hasOwner));
        shop.change("{deletionPolicy: Retain}");
        shop.await(Secret.class, found -> assertThat(found).noneMatch(DataIT::hasOwner));
        shop.await(PersistentVolumeClaim.class, found -> assertThat(found).noneMatch(DataIT::hasOwner));
        shop.change("{deletionPolicy: Delete}");
        shop.await(Secret.class, found -> assertThat(found).allMatch(DataIT::hasOwner));
        shop.resource().delete();

        awaitOnly(shop, Set.of());
    }

    @Test
    void shouldHoldASecretAsLongAsThereIsDataThatItOpens() {
        TestShop shop = create("").awaitReady();
        Resource<Secret> secret = secret("demo-auth");

        secret.delete();
        shop.await("Degraded", "True SecretDeletionHeld");
        shop.resource().delete();
        awaitOnly(shop, Set.of(OwnedKind.Secret, OwnedKind.PersistentVolumeClaim));
        // the guard looks every two seconds
        Awaitility.await().during(Duration.ofSeconds(5)).until(() -> secret.get() != null);
        shop.client().persistentVolumeClaims().inNamespace(namespace).delete();

        Awaitility.await().atMost(PATIENCE).until(() -> secret.get() == null);
        assertThat(secret("demo-product").get()).isNotNull();
    }

    @Test
    void shouldLetItsNamespaceGo() {
        create("").awaitReady();

        installation.admin().namespaces().withName(namespace).delete();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        installation.admin().namespaces().withName(namespace).get() == null);
    }

    @Test
    void shouldMakeOnlyTheValueThatASecretLacks() {
        create("").awaitReady();
        Map<String, String> before = secret("demo-auth").get().getData();

        secret("demo-auth").edit(secret -> {
            secret.getData().remove("KEY_ENCRYPTION_KEY");
            return secret;
        });

        Awaitility.await()
                .untilAsserted(() -> assertThat(secret("demo-auth").get().getData())
                        .containsOnlyKeys(before.keySet())
                        .containsEntry("DB_PASSWORD", before.get("DB_PASSWORD"))
                        .doesNotContainEntry("KEY_ENCRYPTION_KEY", before.get("KEY_ENCRYPTION_KEY")));
    }

    @Test
    void shouldKnowASecretAgainThatHasLostItsLabels() {
        TestShop shop = create("").awaitReady();
        Map<String, String> values = secret("demo-cart").get().getData();

        secret("demo-cart").edit(secret -> {
            secret.getMetadata().getLabels().clear();
            return secret;
        });

        shop.await(
                Secret.class,
                found -> assertThat(found)
                        .anyMatch(secret -> secret.getMetadata().getName().equals("demo-cart")
                                && secret.getData().equals(values)));
        shop.awaitReady();
    }

    @Test
    void shouldGrowAVolumeWhereItsClassLetsIt() {
        installation
                .admin()
                .resource(new StorageClassBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .withProvisioner("none")
                        .withAllowVolumeExpansion(true)
                        .build())
                .create();
        TestShop shop = create(", services: {auth: {database: {storageClassName: %s}}}".formatted(namespace))
                .awaitReady();

        shop.change("{services: {auth: {database: {storage: 3Gi}}, cart: {database: {storage: 3Gi}}}}");

        shop.await(
                PersistentVolumeClaim.class,
                found -> assertThat(found)
                        .anyMatch(claim -> claim.getMetadata().getName().contains("auth-db")
                                && size(claim).equals(Quantity.parse("3Gi"))));
        shop.await("DatabasesReady", "False StorageNotExpandable");
    }

    private TestShop create(String options) {
        return TestShop.create(
                installation.admin(), namespace, "demo", "{host: %s.localhost%s}".formatted(namespace, options));
    }

    private Resource<Secret> secret(String name) {
        return installation.admin().secrets().inNamespace(namespace).withName(name);
    }

    private static void awaitOnly(TestShop shop, Set<OwnedKind> kinds) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(Arrays.stream(OwnedKind.values())
                            .filter(kind -> !kind.of(shop).isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(kinds);
            assertThat(shop.all(Pod.class)).isEmpty();
        });
    }

    private static Map<String, String> ids(List<? extends HasMetadata> objects) {
        return objects.stream()
                .collect(toMap(
                        object -> object.getMetadata().getName(),
                        object -> object.getMetadata().getUid()));
    }

    private static Map<String, Map<String, String>> values(TestShop shop) {
        return shop.all(Secret.class).stream()
                .collect(toMap(secret -> secret.getMetadata().getName(), Secret::getData));
    }

    private static boolean hasOwner(HasMetadata object) {
        return !object.getMetadata().getOwnerReferences().isEmpty();
    }

    private static Quantity size(PersistentVolumeClaim claim) {
        return claim.getSpec().getResources().getRequests().get("storage");
    }
}
