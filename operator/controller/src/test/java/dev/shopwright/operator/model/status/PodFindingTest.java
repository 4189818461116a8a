package dev.shopwright.operator.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodFindingTest {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(
                        "state: {waiting: {reason: ErrImagePull, message: \"rpc error: not found\"}}",
                        Reason.ImagePullFailed,
                        "image shopwright/review:2: rpc error: not found"),
                Arguments.of("""
                        state:
                          waiting:
                            reason: ImagePullBackOff
                            message: 'Back-off pulling image "shopwright/review:2": ErrImagePull: rpc error: not found'
                        """, Reason.ImagePullFailed, "image shopwright/review:2: rpc error: not found"),
                Arguments.of(
                        "state: {waiting: {reason: ImagePullBackOff, message: 'Back-off pulling image \"shopwright/review:2\"'}}",
                        Reason.ImagePullFailed,
                        "image shopwright/review:2: it cannot be pulled"),
                Arguments.of(
                        "state: {waiting: {reason: InvalidImageName, message: could not parse}}",
                        Reason.ImagePullFailed,
                        "image shopwright/review:2: could not parse"),
                Arguments.of(
                        "state: {waiting: {reason: CreateContainerConfigError, message: 'secret \"demo-review\" not found'}}",
                        Reason.SecretMissing,
                        "container review does not start: secret \"demo-review\" not found"),
                Arguments.of(
                        "state: {waiting: {reason: RunContainerError, message: 'exec: \"/app\": no such file'}}",
                        Reason.CrashLoop,
                        "container review does not start: exec: \"/app\": no such file"),
                Arguments.of("""
                        restartCount: 4
                        state: {waiting: {reason: CrashLoopBackOff, message: back-off 2m40s restarting failed container}}
                        lastState: {terminated: {exitCode: 1, reason: Error, message: "starting\\n2026-11-26T11:59:58Z no key\\n"}}
                        """, Reason.CrashLoop, "container review ended with exit code 1: no key"),
                Arguments.of(
                        "state: {terminated: {exitCode: 137, reason: Error}}",
                        Reason.CrashLoop,
                        "container review ended with exit code 137"),
                Arguments.of("""
                        restartCount: 2
                        state: {running: {startedAt: "2026-11-26T11:59:59Z"}}
                        lastState: {terminated: {exitCode: 3, reason: Error}}
                        """, Reason.CrashLoop, "container review ended with exit code 3"),
                Arguments.of(
                        """
                        restartCount: 1
                        state: {waiting: {reason: CrashLoopBackOff}}
                        lastState: {terminated: {exitCode: 137, reason: OOMKilled}}
                        """, Reason.OutOfMemory, "container review was killed because it used all the memory it may"),
                Arguments.of(
                        "state: {running: {startedAt: \"2026-11-26T11:57:59Z\"}}",
                        Reason.NotReady,
                        "container review runs, and its readiness probe fails"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void shouldTellWhatThePodTells(String container, Reason reason, String message) {
        var pod = pod("demo-review-1", container);

        assertThat(PodFinding.worst(List.of(pod), SampleShop.NOON))
                .contains(new Finding(reason, "pod demo-review-1: " + message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state: {waiting: {reason: ContainerCreating}}",
                "state: {running: {startedAt: \"2026-11-26T11:58:01Z\"}}",
                "state: {terminated: {exitCode: 0, reason: Completed}}",
                """
                started: false
                state: {running: {startedAt: "2026-11-26T11:50:00Z"}}
                """,
                """
                ready: true
                restartCount: 7
                state: {running: {startedAt: "2026-11-26T11:50:00Z"}}
                """,
                """
                restartCount: 1
                state: {running: {startedAt: "2026-11-26T11:59:00Z"}}
                lastState: {terminated: {exitCode: 1, reason: Error}}
                """
            })
    void shouldWaitForWhatMayYetBecomeReady(String container) {
        assertThat(PodFinding.worst(List.of(pod("demo-review-1", container)), SampleShop.NOON))
                .isEmpty();
    }

    @Test
    void shouldRepeatWhatTheSchedulerSays() {
        var pod = YAML.unmarshal("""
                kind: Pod
                apiVersion: v1
                metadata: {name: demo-review-1}
                status:
                  conditions:
                    - {type: PodScheduled, status: "False", reason: Unschedulable, message: "0/1 nodes: 1 Insufficient cpu."}
                """, Pod.class);

        assertThat(PodFinding.worst(List.of(pod), SampleShop.NOON))
                .contains(new Finding(Reason.Unschedulable, "pod demo-review-1: 0/1 nodes: 1 Insufficient cpu."));
    }

    @Test
    void shouldNameTheWorstPodWhateverTheirOrder() {
        var late = pod("demo-review-1", "state: {running: {startedAt: \"2026-11-26T11:00:00Z\"}}");
        var crashed = pod("demo-review-2", "state: {terminated: {exitCode: 1}}");
        var alsoCrashed = pod("demo-review-3", "state: {terminated: {exitCode: 1}}");

        var one = PodFinding.worst(List.of(late, crashed, alsoCrashed), SampleShop.NOON);
        var other = PodFinding.worst(List.of(alsoCrashed, crashed, late), SampleShop.NOON);

        assertThat(one)
                .isEqualTo(other)
                .get()
                .extracting(Finding::message)
                .asString()
                .startsWith("pod demo-review-2:");
    }

    @Test
    void shouldNotSpeakOfPodsThatGo() {
        var going = pod("demo-review-1", "state: {terminated: {exitCode: 143}}");
        going.getMetadata().setDeletionTimestamp("2026-11-26T11:59:59Z");

        assertThat(PodFinding.worst(List.of(going), SampleShop.NOON)).isEmpty();
    }

    @Test
    void shouldNotKnowWhoIsLateWithoutAClock() {
        var late = pod("demo-review-1", "state: {running: {startedAt: \"2026-11-26T11:00:00Z\"}}");

        assertThat(PodFinding.worst(List.of(late))).isEmpty();
    }

    private static Pod pod(String name, String container) {
        var pod = YAML.unmarshal("""
                kind: Pod
                apiVersion: v1
                metadata: {name: %s}
                status:
                  conditions:
                    - {type: Ready, status: "False", lastTransitionTime: "2026-11-26T11:40:00Z"}
                """.formatted(name), Pod.class);
        var status = YAML.unmarshal("name: review\nimage: shopwright/review:2\n" + container, ContainerStatus.class);
        pod.getStatus().setContainerStatuses(List.of(status));
        return pod;
    }
}
