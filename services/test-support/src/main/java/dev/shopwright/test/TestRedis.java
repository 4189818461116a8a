package dev.shopwright.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.RedisServer;

/** A Redis process that keeps nothing on disk, so that killing it loses its data. */
public final class TestRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;

    private TestRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts a Redis on a free port; it ends with the JVM at the latest. */
    public static TestRedis start() {
        try (var probe = new ServerSocket(0)) {
            int port = probe.getLocalPort();
            probe.close();
            TestRedis redis = new TestRedis(configure(port), port);
            redis.restart();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Redis", e);
        }
    }

    private static RedisServer configure(int port) throws IOException {
        return RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .build();
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /** Ends the process at once; all of its data is gone. */
    public void kill() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot kill Redis", e);
        }
    }

    /** Starts the process again, empty, on the same port. */
    public void restart() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Redis", e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
