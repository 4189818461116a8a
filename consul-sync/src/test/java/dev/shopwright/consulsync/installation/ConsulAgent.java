package dev.shopwright.consulsync.installation;

import dev.shopwright.operator.test.NodePrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A Consul server of a test's own, on free ports, with its data in memory. */
public final class ConsulAgent implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);

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

    /**
     * Starts one, and waits until it has elected itself.
     *
     * @param folder for its log
     */
    public static ConsulAgent start(Path folder) throws IOException {
        int[] ports = freePorts(3);
        Process process = new ProcessBuilder(
                        NodePrograms.path("consul").toString(),
                        "agent",
                        "-dev",
                        "-bind=127.0.0.1",
                        "-hcl=ports { http = %d server = %d serf_lan = %d serf_wan = -1 dns = -1 grpc = -1 grpc_tls = -1 }"
                                .formatted(ports[0], ports[1], ports[2]))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("consul.log").toFile())
                .start();
        ConsulAgent agent = new ConsulAgent(process, URI.create("http://127.0.0.1:" + ports[0]));
        Outsider outsider = new Outsider(agent.address);
        Awaitility.await().atMost(START).ignoreExceptions().until(outsider::seesLeader);
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
