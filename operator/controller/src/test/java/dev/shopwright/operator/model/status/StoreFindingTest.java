package dev.shopwright.operator.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreFindingTest {

    private static final Finding STARTING = new Finding(Reason.DatabaseStarting, "Postgres is not ready yet");

    private static final String DATABASE = """
            kind: StatefulSet
            apiVersion: apps/v1
            metadata: {name: demo-auth-db, generation: 1}
            spec: {replicas: 1}
            status: {observedGeneration: 1, replicas: %1$d, readyReplicas: %1$d}
            """;
    private static final String POD = """
            ---
            kind: Pod
            apiVersion: v1
            metadata:
              name: demo-auth-db-0
              labels: {app.kubernetes.io/instance: demo, app.kubernetes.io/component: auth-db}
            status:
              conditions:
                - {type: PodScheduled, status: "False", reason: Unschedulable, message: unbound PersistentVolumeClaims}
            """;

    @Test
    void shouldBeStartingWithoutAStatefulSet() {
        assertThat(find(SampleShop.plain())).isEqualTo(STARTING);
    }

    @Test
    void shouldBeRunningWhenItsPodIsReady() {
        assertThat(find(SampleShop.plain().found(DATABASE.formatted(1)))).isEqualTo(Finding.RUNNING);
    }

    @Test
    void shouldTellWhatItsPodLacks() {
        assertThat(find(SampleShop.plain().found(DATABASE.formatted(0) + POD)))
                .isEqualTo(new Finding(Reason.Unschedulable, "pod demo-auth-db-0: unbound PersistentVolumeClaims"));
    }

    @Test
    void shouldTellWhatWasRefusedBeforeAllElse() {
        var shop = SampleShop.plain()
                .found(DATABASE.formatted(1))
                .refused("StatefulSet", "demo-auth-db", "exceeded quota: small");

        assertThat(find(shop))
                .isEqualTo(new Finding(Reason.QuotaExceeded, "StatefulSet/demo-auth-db: exceeded quota: small"));
    }

    @Test
    void shouldSleepWithTheShop() {
        assertThat(find(SampleShop.of("mode: Hibernated").found(DATABASE.formatted(0)))
                        .reason())
                .isEqualTo(Reason.Hibernated);
    }

    @Test
    void shouldWaitForAPodThatWasDeleted() {
        var shop = SampleShop.plain().found(DATABASE.formatted(0)).had(unreadySince("2026-11-26T11:59:30Z"));

        assertThat(find(shop)).isEqualTo(STARTING);
    }

    @Test
    void shouldNotWaitForEverForAPodThatNobodyMakes() {
        var shop = SampleShop.plain().found(DATABASE.formatted(0)).had(unreadySince("2026-11-26T11:58:30Z"));

        var finding = find(shop);

        assertThat(finding.reason()).isEqualTo(Reason.PodRejected);
        assertThat(finding.message()).contains("kubectl describe statefulset demo-auth-db");
    }

    private static Finding find(SampleShop shop) {
        return StoreFinding.of(shop.situation(), "auth-db", STARTING);
    }

    private static ShopStatus unreadySince(String moment) {
        var condition = new ConditionBuilder()
                .withType("DatabasesReady")
                .withStatus("False")
                .withLastTransitionTime(Instant.parse(moment).toString())
                .build();
        return new ShopStatus(1L, null, null, null, null, null, List.of(condition), Map.of());
    }
}
