package dev.shopwright.e2e.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shopwright.operator.test.Checkout;
import dev.shopwright.operator.test.NodePrograms;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Traefik of this machine that knows Consul's catalogue and nothing else, as traefik/consul-catalog has it. */
record OutsideTraefik(Process process, String address) implements AutoCloseable {

    private static final Path SETTINGS = Checkout.root().resolve("traefik/consul-catalog/traefik.yaml");
    private static final int STOP_SECONDS = 60;

    static OutsideTraefik start(Path folder) throws IOException {
        String address = "127.0.0.1:" + freePort();
        Path settings = Files.writeString(folder.resolve("traefik.yaml"), settings(address));
        Process process = new ProcessBuilder(NodePrograms.path("traefik").toString(), "--configFile=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "outside-traefik.log").toFile())
                .start();
        return new OutsideTraefik(process, "http://" + address);
    }

    /** What is shipped, but for where it listens and where Consul is. */
    private static String settings(String address) throws IOException {
        ObjectNode settings = Serialization.unmarshal(Files.readString(SETTINGS), ObjectNode.class);
        settings.withObject("/entryPoints/web").put("address", address);
        settings.withObject("/providers/consulCatalog/endpoint")
                .put("address", "127.0.0.1:" + System.getenv().getOrDefault("CONSUL_PORT", "8500"));
        return Serialization.asYaml(settings);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Edge to(String host) {
        return Edge.of(host).at(address);
    }

    /** At once: what is still on its way is nobody's. */
    @Override
    public void close() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
