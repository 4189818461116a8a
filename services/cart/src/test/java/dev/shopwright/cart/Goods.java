package dev.shopwright.cart;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A provisional product service. */
public final class Goods implements AutoCloseable {

    private final Map<Long, String> products = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final DisposableServer server;
    private volatile boolean down;

    private Goods() {
        server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get("/api/v1/products/", (request, response) -> {
                    if (down) {
                        return response.status(503).send();
                    }
                    var query =
                            request.uri().replaceFirst(".*ids=([^&]*).*", "$1").replace("%2C", ",");
                    var found = Arrays.stream(query.split(","))
                            .map(Long::valueOf)
                            .map(products::get)
                            .filter(product -> product != null)
                            .collect(Collectors.joining(","));
                    return response.header("Content-Type", "application/json")
                            .sendString(Mono.just("{\"count\":1,\"results\":[" + found + "]}"));
                }))
                .bindNow();
    }

    static Goods start() {
        return new Goods();
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    public long product(String price, int stock) {
        long id = ids.incrementAndGet();
        set(id, price, stock);
        return id;
    }

    public void set(long id, String price, int stock) {
        products.put(id, """
                {"id":%d,"name":"Tent %d","price":"%s","currency":"EUR","stock_count":%d,"categories":[],
                 "image":"%s/api/v1/products/%d/image/?v=1"}
                """.formatted(id, id, price, stock, url(), id));
    }

    public void archive(long id) {
        products.remove(id);
    }

    public void down() {
        down = true;
    }

    public void up() {
        down = false;
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
