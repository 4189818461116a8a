package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent again, and what never is: an order that was placed twice is worse than one that failed. */
@OnCluster
class RetryE2E {

    private static final int REQUESTS = 40;

    private final TestNamespace namespace;
    private ShopRoutes routes;
    private Recorder recorder;

    RetryE2E(TestNamespace namespace) {
        this.namespace = namespace;
    }

    @BeforeAll
    void start() {
        routes = ShopRoutes.in(namespace);
        recorder = Recorder.start(namespace.client());
        Manifest.of("edge/half.yaml")
                .with("address", recorder.address())
                .with("machine", recorder.machine())
                .create(namespace.client());
    }

    @Test
    void shouldSendOnlyOnceWhatHasReachedAPod() throws IOException {
        Edge edge = routes.to(Recorder.NAME, "cut", "retry");

        List<Integer> answers = posts(edge, "/cut/");

        System.out.printf(
                "retry: of %d POSTs that reached a pod, which then hung up, %d arrived again; all answered %s%n",
                REQUESTS,
                recorder.asked("POST", "/cut/") - REQUESTS,
                answers.stream().distinct().toList());
        assertThat(answers).containsOnly(502);
        for (int number = 0; number < REQUESTS; number++) {
            assertThat(recorder.asked("POST", "/cut/" + number + "/")).isOne();
        }
    }

    @Test
    void shouldTryAnotherPodWhenOneCannotBeReached() throws IOException {
        Edge once = routes.to("half", "once");
        Edge retried = routes.to("half", "retried", "retry");

        List<Integer> without = posts(once, "/once/");
        List<Integer> with = posts(retried, "/retried/");

        System.out.printf(
                "retry: one of two pods cannot be reached: of %d POSTs %d failed without retries, %d with them%n",
                REQUESTS, failed(without), failed(with));
        assertThat(failed(without)).isPositive();
        assertThat(with).containsOnly(200);
        assertThat(recorder.asked("POST", "/retried/")).isEqualTo(REQUESTS);
    }

    private static List<Integer> posts(Edge edge, String path) throws IOException {
        int[] statuses = new int[REQUESTS];
        for (int number = 0; number < REQUESTS; number++) {
            statuses[number] =
                    edge.post(path + number + "/", Map.of("number", number)).statusCode();
        }
        return IntStream.of(statuses).boxed().toList();
    }

    private static long failed(List<Integer> statuses) {
        return statuses.stream().filter(status -> status != 200).count();
    }
}
