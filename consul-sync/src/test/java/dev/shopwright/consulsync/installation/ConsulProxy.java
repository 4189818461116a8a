package dev.shopwright.consulsync.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The way from consul-sync to Consul: keeps what was written, and does to requests what a test says. */
public final class ConsulProxy implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRANSACTION = "/v1/txn";
    private static final String INDEX = "X-Consul-Index";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI consul;
    private final List<Transaction> transactions = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;

    private ConsulProxy(HttpServer server, URI consul) {
        this.server = server;
        this.consul = consul;
    }

    /**
     * One that was sent, whatever became of it.
     *
     * @param nanos when, by the JVM's clock
     */
    public record Transaction(long nanos, JsonNode operations) {

        /** The cluster whose fence it asks for. */
        public String cluster() {
            return operations.get(0).at("/KV/Key").asText().split("/")[2];
        }

        /** The names of all nodes that it touches. */
        public Set<String> nodes() {
            return operations.findValues("Node").stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
        }

        /** The ids of the instances that it removes. */
        public List<String> removed() {
            return operations.findValues("Service").stream()
                    .filter(service -> service.path("Verb").asText().equals("delete"))
                    .map(service -> service.at("/Service/ID").asText())
                    .toList();
        }
    }

    static ConsulProxy to(URI consul) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ConsulProxy proxy = new ConsulProxy(server, consul);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::relay);
        server.start();
        return proxy;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What happens to requests from now on. */
    public void misbehave(Fault with) {
        fault = with;
    }

    /** All transactions so far, but those that only take the fence. */
    public List<Transaction> transactions() {
        return transactions.stream()
                .filter(transaction -> transaction.operations().size() > 1)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean isTransaction = exchange.getRequestURI().getPath().equals(TRANSACTION);
            if (isTransaction) {
                transactions.add(new Transaction(System.nanoTime(), JSON.readTree(body)));
            }
            Fault now = fault.hits(isTransaction) ? fault : Fault.NONE;
            now.before();
            if (now.reachesConsul()) {
                HttpResponse<byte[]> answer = forward(exchange, body);
                long index = answer.headers().firstValueAsLong(INDEX).orElse(0);
                answer(exchange, now, answer.statusCode(), answer.body(), now.index(index));
            } else {
                answer(exchange, now, now.status(), now.body(), 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        consul.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Without one the connection is closed. */
    private static void answer(HttpExchange exchange, Fault fault, int status, byte[] body, long index)
            throws IOException {
        if (!fault.answers()) {
            return;
        }
        exchange.getResponseHeaders().set(INDEX, String.valueOf(index));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
