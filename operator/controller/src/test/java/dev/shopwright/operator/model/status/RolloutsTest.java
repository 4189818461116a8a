package dev.shopwright.operator.model.status;

import static dev.shopwright.operator.model.Component.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Rollout;
import dev.shopwright.operator.model.SampleShop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutsTest {

    private static final String DEPLOYMENT = """
            kind: Deployment
            apiVersion: apps/v1
            metadata: {name: demo-review, generation: 2}
            spec:
              replicas: 2
              template: {spec: {containers: [{name: review, image: "shopwright/review:2"}]}}
            status: {%s}
            """;
    private static final String COMPLETE =
            "observedGeneration: 2, replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2";
    private static final String UNFINISHED =
            "observedGeneration: 2, replicas: 3, updatedReplicas: 1, readyReplicas: 2, availableReplicas: 2";
    private static final String LATE =
            ", conditions: [{type: Progressing, status: \"False\", reason: ProgressDeadlineExceeded}]";

    private static final String POD = """
            ---
            kind: Pod
            apiVersion: v1
            metadata:
              name: demo-review-1
              creationTimestamp: "%s"
              labels: {app.kubernetes.io/instance: demo, app.kubernetes.io/component: review}
            spec: {containers: [{name: review, image: "%s"}]}
            status:
              conditions: [{type: Ready, status: "%s"}]
              containerStatuses:
                - name: review
                  image: "%2$s"
                  restartCount: %d
                  state: {waiting: {reason: CrashLoopBackOff}}
                  lastState: {terminated: {exitCode: 1, message: no key}}
            """;

    @Test
    void shouldHaveNoPodsBeforeThereIsADeployment() {
        assertThat(Rollouts.of(SampleShop.plain().situation(), REVIEW)).isEqualTo(Rollout.NONE);
    }

    @Test
    void shouldBeCompleteWhenEveryPodIsNewAndReady() {
        var rollout = rollout(DEPLOYMENT.formatted(COMPLETE));

        assertThat(rollout.isComplete()).isTrue();
        assertThat(rollout.image()).contains("shopwright/review:2");
        assertThat(rollout.ready()).isEqualTo(2);
        assertThat(rollout.hasFailed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                UNFINISHED,
                "observedGeneration: 1, replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2",
                "observedGeneration: 2, replicas: 3, updatedReplicas: 2, readyReplicas: 3, availableReplicas: 3",
                "observedGeneration: 2, replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 1"
            })
    void shouldNotBeCompleteBefore(String status) {
        var rollout = rollout(DEPLOYMENT.formatted(status));

        assertThat(rollout.isComplete()).isFalse();
        assertThat(rollout.finding().reason()).isEqualTo(Reason.Starting);
        assertThat(rollout.hasFailed()).isFalse();
    }

    @Test
    void shouldCountPods() {
        var rollout = rollout(DEPLOYMENT.formatted(UNFINISHED));

        assertThat(rollout.finding().message()).isEqualTo("2 of 2 pods are ready");
        assertThat(rollout.desired()).isEqualTo(2);
    }

    @Test
    void shouldTellWhatANewPodLacks() {
        var rollout = rollout(DEPLOYMENT.formatted(UNFINISHED) + pod("shopwright/review:2", 1));

        assertThat(rollout.finding())
                .isEqualTo(new Finding(
                        Reason.CrashLoop, "pod demo-review-1: container review ended with exit code 1: no key"));
        assertThat(rollout.hasFailed()).isFalse();
    }

    @Test
    void shouldFailAtTheThirdCrash() {
        assertThat(rollout(DEPLOYMENT.formatted(UNFINISHED) + pod("shopwright/review:2", 3))
                        .hasFailed())
                .isTrue();
    }

    @Test
    void shouldNotHoldTheCrashesOfOldPodsAgainstANewImage() {
        var rollout = rollout(DEPLOYMENT.formatted(UNFINISHED) + pod("shopwright/review:1", 9));

        assertThat(rollout.hasFailed()).isFalse();
        assertThat(rollout.finding().reason()).isEqualTo(Reason.Starting);
    }

    @Test
    void shouldNotCountTheCrashesOfAPodThatIsReady() {
        var recovered = POD.formatted("2026-11-20T00:00:00Z", "shopwright/review:2", "True", 9);

        assertThat(rollout(DEPLOYMENT.formatted(COMPLETE) + recovered).hasFailed())
                .isFalse();
    }

    @Test
    void shouldFailWhenTheDeploymentSaysThatTimeIsUp() {
        var rollout = rollout(DEPLOYMENT.formatted(UNFINISHED + LATE));

        assertThat(rollout.hasFailed()).isTrue();
        assertThat(rollout.finding().reason()).isEqualTo(Reason.NotReady);
    }

    @Test
    void shouldNotTakeAnOldVerdictForANewOne() {
        assertThat(rollout(DEPLOYMENT.formatted(UNFINISHED.replace("Generation: 2", "Generation: 1") + LATE))
                        .hasFailed())
                .isFalse();
    }

    @Test
    void shouldFailWhenAPodIsOlderThanTheDeadline() {
        var shop = SampleShop.of("progressDeadlineSeconds: 60")
                .found(DEPLOYMENT.formatted(UNFINISHED)
                        + POD.formatted("2026-11-26T12:00:00Z", "shopwright/review:2", "False", 0));

        assertThat(Rollouts.of(shop.at(SampleShop.NOON.plusSeconds(60)).situation(), REVIEW)
                        .hasFailed())
                .isFalse();
        assertThat(Rollouts.of(
                                shop.at(SampleShop.NOON.plus(Duration.ofSeconds(61)))
                                        .situation(),
                                REVIEW)
                        .hasFailed())
                .isTrue();
    }

    @Test
    void shouldTellOfAQuota() {
        var rollout = rollout(DEPLOYMENT.formatted(UNFINISHED
                + ", conditions: [{type: ReplicaFailure, status: \"True\", reason: FailedCreate, message: "
                + "'pods \"demo-review-5d-x\" is forbidden: exceeded quota: small, requested: pods=1'}]"));

        assertThat(rollout.finding())
                .isEqualTo(new Finding(Reason.QuotaExceeded, "exceeded quota: small, requested: pods=1"));
    }

    @Test
    void shouldTellOfAdmission() {
        var rollout = rollout(DEPLOYMENT.formatted(UNFINISHED
                + ", conditions: [{type: ReplicaFailure, status: \"True\", reason: FailedCreate, message: "
                + "'pods \"demo-review-5d-x\" is forbidden: violates PodSecurity \"restricted:latest\"'}]"));

        assertThat(rollout.finding())
                .isEqualTo(new Finding(Reason.PodRejected, "violates PodSecurity \"restricted:latest\""));
    }

    @Test
    void shouldTellWhatTheApiServerRefusedThoughOldPodsRunOn() {
        var shop = SampleShop.plain()
                .found(DEPLOYMENT.formatted(COMPLETE))
                .refused("Deployment", "demo-review", "admission webhook denied the request");

        var rollout = Rollouts.of(shop.situation(), REVIEW);

        assertThat(rollout.finding())
                .isEqualTo(new Finding(
                        Reason.ApplyRejected, "Deployment/demo-review: admission webhook denied the request"));
        assertThat(rollout.ready()).isEqualTo(2);
        assertThat(rollout.isComplete()).isFalse();
    }

    @Test
    void shouldSleepWithTheShop() {
        var shop = SampleShop.of("mode: Hibernated").found(DEPLOYMENT.formatted(COMPLETE));

        var rollout = Rollouts.of(shop.situation(), REVIEW);

        assertThat(rollout.finding().reason()).isEqualTo(Reason.Hibernated);
        assertThat(rollout.desired()).isZero();
        assertThat(rollout.ready()).isZero();
        assertThat(rollout.hasFailed()).isFalse();
    }

    @Test
    void shouldSleepThoughItHasNeverBeenAwake() {
        var rollout = Rollouts.of(SampleShop.of("mode: Hibernated").situation(), REVIEW);

        assertThat(rollout.finding().reason()).isEqualTo(Reason.Hibernated);
        assertThat(rollout.image()).isEmpty();
    }

    private static String pod(String image, int restarts) {
        return POD.formatted("2026-11-26T11:59:00Z", image, "False", restarts);
    }

    private static Rollout rollout(String found) {
        return Rollouts.of(SampleShop.plain().found(found).situation(), REVIEW);
    }
}
