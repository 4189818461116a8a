package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many pods, measured; bench/consul-sync.sh keeps what this prints. */
@Tag("bench")
@NeedsServers
class ScaleIT {

    private static final int SERVICES = 20;
    private static final int PODS = Integer.getInteger("pods", 10_000);
    private static final int TIMES = 20;

    /** As in the container that the chart runs: half of 512 MiB. */
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Installation installation;
    private List<TestService> services;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        services = Stream.generate(installation::service).limit(SERVICES).toList();
        services.forEach(service -> service.add(PODS / SERVICES));
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void shouldListManyPodsWithinItsMemory() throws IOException {
        try (SyncProcess process = installation.fork(Installation.CLUSTER, "first", JVM)) {
            long start = System.nanoTime();
            services.forEach(service -> installation.await(service, PATIENCE));
            System.out.printf(
                    "consul-sync: %d pods listed by %d transactions, %d ms after the process began%n",
                    PODS,
                    installation.proxy().transactions().size(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            Latencies latencies = new Latencies("readiness flips among %d pods".formatted(PODS));
            TestService service = services.get(0);
            String pod = service.pods().get(0);
            for (int i = 0; i < TIMES; i++) {
                long change = System.nanoTime();
                service.setReady(pod, i % 2 == 1);
                installation.await(service, PATIENCE);
                latencies.add(Duration.ofNanos(System.nanoTime() - change));
            }
            latencies.print();
            System.out.printf("consul-sync: heap at most 256 MiB, process %d MiB at most%n", mebibytes(process));
            assertThat(process.isAlive()).isTrue();
        }
    }

    /** The most that it has had. */
    private static long mebibytes(SyncProcess process) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
