package dev.shopwright.daemon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Serves what a program tells of itself: {@code /metrics}, {@code /healthz} and {@code /readyz}. */
public final class StatusServer implements AutoCloseable {

    private final HttpServer server;

    private StatusServer(HttpServer server) {
        this.server = server;
    }

    /** Serves until closed; the process is healthy as long as it answers. */
    public static StatusServer start(int port, PrometheusMeterRegistry registry, BooleanSupplier isReady) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            server.createContext(
                    "/metrics", exchange -> answer(exchange, HttpURLConnection.HTTP_OK, registry.scrape()));
            server.createContext("/healthz", exchange -> answer(exchange, HttpURLConnection.HTTP_OK, "ok\n"));
            server.createContext("/readyz", exchange -> readiness(exchange, isReady.getAsBoolean()));
            server.start();
            return new StatusServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one it listens at. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void readiness(HttpExchange exchange, boolean isReady) throws IOException {
        if (isReady) {
            answer(exchange, HttpURLConnection.HTTP_OK, "ready\n");
        } else {
            answer(exchange, HttpURLConnection.HTTP_UNAVAILABLE, "not ready\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
