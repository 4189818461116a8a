package dev.shopwright.operator.installation;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Has a server that is out of sorts answer some of a client's writes, in the place of the API server. */
public final class Faults implements Interceptor, AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger remaining = new AtomicInteger();
    private volatile int status;

    Faults() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    /** Answers as many writes with this status. */
    public void answer(int count, int status) {
        this.status = status;
        remaining.set(count);
    }

    /** How many are still to come. */
    public int remaining() {
        return remaining.get();
    }

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        if (!request.method().equals("GET") && remaining.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            builder.uri(URI.create("http://127.0.0.1:%d%s"
                    .formatted(server.getAddress().getPort(), request.uri().getPath())));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
