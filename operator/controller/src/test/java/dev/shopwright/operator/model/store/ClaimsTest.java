package dev.shopwright.operator.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final String FIVE = "services: {cart: {database: {storage: 5120Mi}}}";

    @Test
    void shouldMakeNoneThatIsNotThere() {
        assertThat(Claims.of(SampleShop.of(FIVE).situation())).isEmpty();
    }

    @Test
    void shouldGrowWhatIsTooSmallInTheSpellingOfTheApiServer() {
        assertThat(sizeOf(SampleShop.of(FIVE).found(claim("1Gi", "Bound")))).isEqualTo("5Gi");
    }

    @Test
    void shouldNeverShrink() {
        assertThat(sizeOf(SampleShop.of(FIVE).found(claim("8Gi", "Bound")))).isEqualTo("8Gi");
    }

    @Test
    void shouldNotGrowBeforeThereIsAVolume() {
        assertThat(sizeOf(SampleShop.of(FIVE).found(claim("1Gi", "Pending")))).isEqualTo("1Gi");
    }

    @Test
    void shouldLeaveTheSizeOfAServerThatIsNotUsedAnyMore() {
        var external = "services: {cart: {database: {mode: External, host: db, secretName: db, storage: 5Gi}}}";

        assertThat(sizeOf(SampleShop.of(external).found(claim("1Gi", "Bound")))).isEqualTo("1Gi");
    }

    @Test
    void shouldWriteOnlyWhatIsOurs() {
        var claim = only(SampleShop.of(FIVE).found(claim("1Gi", "Bound")));

        assertThat(claim.getSpec().getAccessModes()).isEmpty();
        assertThat(claim.getSpec().getStorageClassName()).isNull();
        assertThat(claim.getMetadata().getLabels())
                .containsEntry("app.kubernetes.io/component", "cart-db")
                .doesNotContainKey("somebody.example.com/label");
    }

    @Test
    void shouldGoWithTheShopOnlyWhereItSaysSo() {
        var retained = only(SampleShop.plain().found(claim("1Gi", "Bound")));
        var deleted = only(SampleShop.of("deletionPolicy: Delete").found(claim("1Gi", "Bound")));

        assertThat(retained.getMetadata().getOwnerReferences()).isEmpty();
        assertThat(deleted.getMetadata().getOwnerReferences())
                .extracting(OwnerReference::getUid)
                .containsExactly("the-uid");
    }

    @Test
    void shouldTellWhyAVolumeDidNotGrow() {
        // Given
        var shop = SampleShop.of(FIVE)
                .found(claim("1Gi", "Bound"))
                .found(ready("demo-cart-db"))
                .refused("PersistentVolumeClaim", "data-demo-cart-db-0", "the class does not allow it");

        // When
        var database = Store.database(shop.situation(), Component.CART);

        // Then
        assertThat(database.finding())
                .isEqualTo(new Finding(Reason.StorageNotExpandable, "the class does not allow it"));
        assertThat(database.isReady()).isTrue();
    }

    @Test
    void shouldBeContentOnceTheShopAsksForTheOldSize() {
        var shop = SampleShop.plain()
                .found(claim("1Gi", "Bound"))
                .found(ready("demo-cart-db"))
                .refused("PersistentVolumeClaim", "data-demo-cart-db-0", "the class does not allow it");

        assertThat(Store.database(shop.situation(), Component.CART).finding()).isEqualTo(Finding.RUNNING);
    }

    private static String sizeOf(SampleShop shop) {
        var requests = only(shop).getSpec().getResources().getRequests();
        assertThat(requests).containsOnlyKeys("storage");
        return requests.values().stream().map(Quantity::toString).findAny().orElseThrow();
    }

    private static PersistentVolumeClaim only(SampleShop shop) {
        var claims = Claims.of(shop.situation());
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }

    private static String claim(String size, String phase) {
        return """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: data-demo-cart-db-0
                  labels:
                    app.kubernetes.io/instance: demo
                    app.kubernetes.io/component: cart-db
                    somebody.example.com/label: theirs
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: %s}}
                status: {phase: %s}
                """.formatted(size, phase);
    }

    static String ready(String name) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: %s, generation: 1}
                spec:
                  replicas: 1
                  volumeClaimTemplates:
                    - metadata: {name: data}
                      spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                      status: {phase: Pending}
                status: {observedGeneration: 1, replicas: 1, readyReplicas: 1}
                """.formatted(name);
    }
}
