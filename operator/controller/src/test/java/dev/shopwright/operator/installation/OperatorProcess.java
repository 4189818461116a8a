package dev.shopwright.operator.installation;

import dev.shopwright.operator.OperatorApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The operator in a process of its own, which can end as processes end. */
public final class OperatorProcess implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final int port;

    private OperatorProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OperatorProcess start(Map<String, String> environment, Path log, String... options) throws IOException {
        List<String> words = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(options),
                        Stream.of("-cp", System.getProperty("java.class.path"), OperatorApplication.class.getName()))
                .flatMap(part -> part)
                .toList();
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("HTTP_PORT", String.valueOf(port));
        return new OperatorProcess(builder.start(), port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What it counts; nothing before it has begun. */
    public Metrics metrics() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/metrics".formatted(port)))
                .build();
        try {
            return new Metrics(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            return new Metrics("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** How much memory it has, and how much it has had at most, in KiB: VmRSS or VmHWM. */
    public long kibibytes(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Without a warning, as a lost machine would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As Kubernetes ends a pod. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    /** Answers its exit code. */
    public int await() {
        return process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join().exitValue();
    }
}
