package dev.shopwright.e2e.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.shop.Visitor;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Somebody who looks around in a shop, fills carts, writes reviews and stays signed in. A round of 25 errands asks each service
 * for its API at most four times: at fifty requests a second that is less than the 600 a minute that one address may send.
 */
final class Customer {

    private final Edge shop;
    private final List<Long> products;
    private final Queue<Long> unreviewed;
    private final List<Errand> round;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Session session;

    /** What is asked for, and how. */
    record Errand(String name, Call call) {}

    @FunctionalInterface
    interface Call {
        HttpResponse<String> send() throws IOException;
    }

    private record Session(String access, String refresh) {

        static Session in(HttpResponse<String> answer) {
            JsonNode tokens = json(answer);
            return new Session(
                    tokens.at("/access").asText(), tokens.at("/refresh").asText());
        }
    }

    private Customer(Edge shop, Session session, List<Long> products) {
        this.shop = shop;
        this.session = session;
        this.products = products;
        unreviewed = new ConcurrentLinkedQueue<>(products);
        round = round();
    }

    /** Opens an account, and sees what there is to buy. */
    static Customer of(Edge shop) {
        try {
            Visitor visitor = Visitor.unknown();
            visitor.signUp(shop);
            return new Customer(shop, Session.in(visitor.signIn(shop)), productsOf(shop));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One after the other, over and over. */
    Errand next() {
        return round.get(Math.floorMod(turn.getAndIncrement(), round.size()));
    }

    private static List<Long> productsOf(Edge shop) throws IOException {
        JsonNode page = json(shop.get("/api/v1/products/?in_stock=true&limit=100"));
        return StreamSupport.stream(page.at("/results").spliterator(), false)
                .map(product -> product.at("/id").asLong())
                .toList();
    }

    private List<Errand> round() {
        Errand keys = reading("/.well-known/jwks.json");
        Errand page = reading("/");
        Errand style = reading("/assets/shop.css");
        Errand cart = reading("/api/v1/cart/");
        Errand reviews = reading("/api/v1/reviews/%d/".formatted(products.get(0)));
        List<Errand> often = List.of(keys, page, reading("/api/v1/products/"), cart, reviews);
        List<Errand> once = List.of(
                new Errand("GET a product", this::product),
                new Errand("POST into a cart", this::addToCart),
                new Errand("POST a review", this::review),
                new Errand("POST a refresh token", this::refresh),
                style);
        return Stream.of(often, once, often, List.of(style, style, style, page, keys), often)
                .flatMap(List::stream)
                .toList();
    }

    private Errand reading(String path) {
        return new Errand("GET " + path, () -> shop.get(path));
    }

    private HttpResponse<String> product() throws IOException {
        return shop.get("/api/v1/products/%d/".formatted(another()));
    }

    /** Each time into a guest's new one. */
    private HttpResponse<String> addToCart() throws IOException {
        return shop.post("/api/v1/cart/add/", Map.of("product_id", another()));
    }

    /** Nobody reviews the same product twice. */
    private HttpResponse<String> review() throws IOException {
        Long product = unreviewed.poll();
        return product == null
                ? shop.get("/api/v1/reviews/%d/".formatted(another()))
                : shop.as(session.access())
                        .post(
                                "/api/v1/reviews/",
                                Map.of("product_id", product, "rating", 5, "comment", "As described."));
    }

    private HttpResponse<String> refresh() throws IOException {
        HttpResponse<String> answer = shop.post("/api/v1/token/refresh/", Map.of("refresh", session.refresh()));
        if (answer.statusCode() == 200) {
            session = Session.in(answer);
        }
        return answer;
    }

    private long another() {
        return products.get(Math.floorMod(turn.get(), products.size()));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s answered %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return Serialization.unmarshal(answer.body(), JsonNode.class);
    }
}
