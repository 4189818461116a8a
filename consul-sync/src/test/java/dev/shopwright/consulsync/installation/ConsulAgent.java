package dev.shopwright.consulsync.installation;

import dev.shopwright.operator.test.NodePrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Consul server of a test's own, on free ports, with its data in memory. */
public final class ConsulAgent implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);

    /** After this line its log has no more of what it does at a start. */
    private static final String ELECTED = "member joined, marking health alive";

    private final Process process;
    private final URI address;

    private ConsulAgent(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Whether its program is built. */
    public static boolean isBuilt() {
        return Files.isExecutable(NodePrograms.path("consul"));
    }

    /** Starts one that lets everybody do everything, and waits until it has elected itself. */
    public static ConsulAgent start(Path folder) throws IOException {
        return start(folder, "http");
    }

    /**
     * Starts one, and waits until it has elected itself.
     *
     * @param folder for its log
     * @param scheme http or https
     * @param settings more of its configuration, in Consul's language
     */
    public static ConsulAgent start(Path folder, String scheme, String... settings) throws IOException {
        int[] ports = freePorts(3);
        List<String> words = new ArrayList<>(List.of(
                NodePrograms.path("consul").toString(),
                "agent",
                "-dev",
                "-bind=127.0.0.1",
                "-hcl=ports { http = -1 https = -1 dns = -1 grpc = -1 grpc_tls = -1 serf_wan = -1 }",
                "-hcl=ports { %s = %d server = %d serf_lan = %d }".formatted(scheme, ports[0], ports[1], ports[2])));
        Stream.of(settings).map("-hcl="::concat).forEach(words::add);
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("consul.log").toFile())
                .start();
        ConsulAgent agent = new ConsulAgent(process, URI.create("%s://127.0.0.1:%d".formatted(scheme, ports[0])));
        Awaitility.await()
                .atMost(START)
                .until(() -> Files.readString(folder.resolve("consul.log")), log -> log.contains(ELECTED));
        return agent;
    }

    /** Of its HTTP API. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static int[] freePorts(int count) {
        return IntStream.range(0, count).map(number -> freePort()).toArray();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
