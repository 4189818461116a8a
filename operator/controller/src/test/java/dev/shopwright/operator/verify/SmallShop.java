package dev.shopwright.operator.verify;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as a shop with one product does, except where it is told otherwise. */
final class SmallShop implements AutoCloseable {

    static {
        // else each answer waits for the one before it to be acknowledged
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String OPTIONS = """
            {"countries":["PL"],"shipping_methods":[{"id":"standard"}],"payment":[{"provider":"fake"}]}
            """;

    private final HttpServer server;
    private final Map<String, Answer> answers = new HashMap<>(Map.ofEntries(
            entry("GET /", new Answer(200, "<!doctype html><html lang=\"en\"></html>")),
            entry("GET /api/v1/products/", new Answer(200, "{\"count\":1,\"results\":[{\"id\":7}]}")),
            entry("GET /api/v1/products/7/", new Answer(200, "{\"id\":7}")),
            entry("GET /api/v1/categories/", new Answer(200, "{\"results\":[]}")),
            entry("GET /api/v1/reviews/7/", new Answer(200, "{\"results\":[]}")),
            entry("POST /api/v1/users/", new Answer(201, "{}")),
            entry("POST /api/v1/token/", new Answer(200, "{\"access\":\"a-token\"}")),
            entry("POST /api/v1/cart/add/", new Answer(200, "{\"item_id\":7}")),
            entry("GET /api/v1/checkout/options/", new Answer(200, OPTIONS)),
            entry("POST /api/v1/checkout/quote/", new Answer(201, "{\"quote_id\":\"a-quote\"}")),
            entry("POST /api/v1/orders/", new Answer(201, "{\"id\":\"an-order\",\"state\":\"paid\"}")),
            entry("POST /api/v1/orders/an-order/cancel/", new Answer(200, "{\"state\":\"cancelled\"}")),
            entry("DELETE /api/v1/cart/", new Answer(204, "")),
            entry("DELETE /api/v1/users/", new Answer(204, ""))));
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private int failuresToCome;
    private boolean cartIsFull;

    private SmallShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    static SmallShop open() throws IOException {
        return new SmallShop();
    }

    /** Answers this to such requests, written {@code GET /}. */
    void answer(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
    }

    /** Is not there yet for the next requests. */
    void failFirst(int count) {
        failuresToCome = count;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> hosts() {
        return hosts.stream().distinct().toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        requests.add(request);
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        Answer answer = answer(request);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer answer(String request) {
        if (failuresToCome > 0) {
            failuresToCome--;
            return new Answer(404, "404 page not found\n");
        }
        cartIsFull = cartIsFull && !request.equals("DELETE /api/v1/cart/") || request.equals("POST /api/v1/cart/add/");
        Answer cart = new Answer(200, cartIsFull ? "{\"items\":[{\"product_id\":7}]}" : "{\"items\":[]}");
        return answers.getOrDefault(request, request.equals("GET /api/v1/cart/") ? cart : new Answer(404, "{}"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
