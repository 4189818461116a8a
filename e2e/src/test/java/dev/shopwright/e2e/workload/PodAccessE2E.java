package dev.shopwright.e2e.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@OnCluster
class PodAccessE2E {

    private final KubernetesClient client;
    private final PodResource pod;

    PodAccessE2E(KubernetesClient client) {
        this.client = client;
        pod = client.pods().withName("server");
    }

    @BeforeAll
    void start() {
        Manifest.of("server.yaml").with("name", "server").with("colour", "none").create(client);
        pod.waitUntilReady(60, TimeUnit.SECONDS);
    }

    @Test
    void shouldRunACommandAndTellItsExitCode() {
        assertThat(Exec.in(pod, "sh", "-c", "id -u; exit 3")).isEqualTo(new Exec(3, "65534\n"));
    }

    @Test
    void shouldShowTheLog() {
        assertThat(pod.getLog()).startsWith("server listens\n");
    }

    @Test
    @Timeout(30)
    void shouldFollowTheLog() {
        try (LogWatch log = pod.watchLog()) {
            Exec.in(pod, "sh", "-c", "echo 'said later' >/proc/1/fd/1");

            BufferedReader lines = new BufferedReader(new InputStreamReader(log.getOutput(), StandardCharsets.UTF_8));
            assertThat(lines.lines().anyMatch("said later"::equals)).isTrue();
        }
    }

    @Test
    void shouldForwardAPort() throws IOException, InterruptedException {
        try (LocalPortForward forward = pod.portForward(8080)) {
            URI address = URI.create("http://127.0.0.1:" + forward.getLocalPort());
            String answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();

            assertThat(answer).isEqualTo("server\n");
        }
    }
}
