package dev.shopwright.standalone.store;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/**
 * An embedded Redis that keeps its data. It runs in its own session (daemonize), so that Ctrl-C reaches the shop alone
 * and the shop stops it after its services.
 */
public final class RedisStore implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final int port;
    private final String password;
    private final Path pidFile;

    private RedisStore(int port, String password, Path pidFile) {
        this.port = port;
        this.password = password;
        this.pidFile = pidFile;
    }

    /** Starts the server on a free port. */
    public static RedisStore start(DataFolder folder, Secrets secrets) {
        var dir = folder.folder("redis");
        try {
            var store = new RedisStore(freePort(), secrets.password("redis.password"), dir.resolve("redis.pid"));
            LeftoverProcess.of(store.pidFile).stop();
            OwnerOnly.write(dir.resolve("redis.conf"), store.settings(dir, folder.folder("logs")));
            store.launch(dir);
            return store;
        } catch (IOException e) {
            throw folder.damaged("Redis does not start on it; its own words are in logs/redis.log", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Redis was starting", e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What clients sign in with. */
    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        LeftoverProcess.of(pidFile).stop();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String settings(Path dir, Path logs) {
        return """
                port %d
                bind 127.0.0.1
                requirepass %s
                daemonize yes
                pidfile "%s"
                logfile "%s"
                dir "%s"
                save 60 1
                maxmemory 256mb
                """.formatted(port, password, pidFile, logs.resolve("redis.log"), dir);
    }

    private void launch(Path dir) throws IOException, InterruptedException {
        File program = ExecutableProvider.newJarResourceProvider(dir.toFile()).get();
        var process = new ProcessBuilder(
                        program.getPath(), dir.resolve("redis.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("redis-server ended with " + process);
        }
        new RedisProbe(port, password).awaitReady(PATIENCE);
    }
}
