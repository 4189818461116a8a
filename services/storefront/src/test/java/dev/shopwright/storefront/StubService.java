package dev.shopwright.storefront;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays another service, which this module must not depend on: fixed answers by path, 404 for all else. */
public final class StubService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** Listens on a free port. */
    public StubService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** From now on this path gets this answer. */
    public void answers(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
    }

    /** From now on every path gets 404. */
    public void forgetAll() {
        answers.clear();
    }

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, "{}"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.body().startsWith("{") ? "application/json" : "text/plain");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private record Answer(int status, String body) {}
}
