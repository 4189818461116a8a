package dev.shopwright.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A service in a JVM of its own, with a database of its own: it can be killed, and started again on what it left. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Class<?> application;
    private final TestDatabase database = TestServers.freshDatabase();
    private final int port = freePort();
    private final String[] arguments;
    private TestProgram program;

    private ServiceProcess(Class<?> application, TokenIssuer tokens, String key, String... settings) {
        this.application = application;
        arguments = Stream.of(
                        ServiceSettings.of(database, tokens).stream(),
                        Stream.of(
                                "server.port=" + port,
                                "shopwright.limits.api=0",
                                "shopwright.security.internal-key=" + key),
                        Stream.of(settings))
                .flatMap(all -> all)
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }

    /** Starts a service and waits until it is ready. */
    public static ServiceProcess start(String service, Class<?> application, TokenIssuer tokens, String... settings) {
        var key = tokens.privateKey(service).orElse("");
        var process = new ServiceProcess(application, tokens, key, settings);
        process.start();
        return process;
    }

    /** Starts it again, on the same port, and waits until it is ready. */
    public void start() {
        program = TestProgram.start(application, Map.of(), arguments);
        Awaitility.await().atMost(START).until(this::isReady);
    }

    /** Ends it at once. */
    public void kill() {
        program.kill();
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        program.close();
    }

    private boolean isReady() throws InterruptedException {
        if (!program.isRunning()) {
            throw new IllegalStateException("it ended: " + program.output() + program.errors());
        }
        var request = HttpRequest.newBuilder(url().resolve("/actuator/health/readiness"))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
