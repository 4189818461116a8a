package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.util.concurrent.TimeUnit;

/** A server in a pod that knows what it was asked, even if nobody got an answer. */
record Recorder(KubernetesClient client) {

    static final String NAME = "recorder";

    static Recorder start(KubernetesClient client) {
        Manifest.of("edge/recorder.yaml").create(client);
        client.pods().withName(NAME).waitUntilReady(60, TimeUnit.SECONDS);
        return new Recorder(client);
    }

    String address() {
        return pod().require().getStatus().getPodIP();
    }

    /** Of the machine it runs on. */
    String machine() {
        return pod().require().getStatus().getHostIP();
    }

    /** How often it was asked for such a path in this way. */
    long asked(String method, String pathPrefix) {
        Exec record = Exec.in(pod(), "cat", "/tmp/asked");
        assertThat(record.exitCode()).as(record.output()).isZero();
        return record.output()
                .lines()
                .filter(line -> line.startsWith(method + " " + pathPrefix))
                .count();
    }

    /** Whether a connection to there is accepted. */
    boolean reaches(String address, int port) {
        return Exec.in(pod(), "sh", "-c", "timeout 2 nc %s %d </dev/null".formatted(address, port))
                        .exitCode()
                == 0;
    }

    private PodResource pod() {
        return client.pods().withName(NAME);
    }
}
