package dev.shopwright.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Orders made for the tests over HTTP, paid through the provider that takes no money; they are cancelled afterwards. */
public final class Purchases {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Api api;
    private final People people;
    private final Goods goods;
    private final Cleanup cleanup;
    private volatile String country = "";
    private volatile String shippingMethod = "";

    Purchases(Api api, People people, Goods goods, Cleanup cleanup) {
        this.api = api;
        this.people = people;
        this.goods = goods;
        this.cleanup = cleanup;
    }

    /** One that the shop ships to. */
    public String country() {
        if (country.isEmpty()) {
            country = api.get("/api/v1/checkout/options/").expect(200).string("/countries/0");
        }
        return country;
    }

    /** The id of a way to {@link #country}. */
    public String shippingMethod() {
        if (shippingMethod.isEmpty()) {
            shippingMethod = api.get("/api/v1/checkout/options/?country=" + country())
                    .expect(200)
                    .string("/shipping_methods/0/id");
        }
        return shippingMethod;
    }

    /** The id of a new quote for the caller. */
    public String quote(Api buyer, long product, int quantity) {
        var body = Map.of(
                "country",
                country(),
                "shipping_method",
                shippingMethod(),
                "items",
                List.of(Map.of("product_id", product, "quantity", quantity)));
        return patiently(() -> buyer.post("/api/v1/checkout/quote/", body))
                .expect(201)
                .string("/quote_id");
    }

    /** The answer to an order by a quote. */
    public Answer place(Api buyer, String key, String quote, String token) {
        var address = Map.of(
                "name",
                "Jo Doe",
                "line1",
                "1 High Street",
                "city",
                "Town",
                "postal_code",
                "30-001",
                "country",
                country());
        var body = Map.of(
                "quote_id",
                quote,
                "email",
                "guest@example.com",
                "address",
                address,
                "payment",
                Map.of("provider", "fake", "token", token));
        return patiently(() -> buyer.with("Idempotency-Key", key).post("/api/v1/orders/", body));
    }

    /** The id of a new, paid order of the person's. */
    public String order(Person buyer) {
        var own = api.as(buyer);
        var placed = place(own, People.unique(), quote(own, goods.product(), 1), "ok")
                .expect(201);
        var id = placed.string("/id");
        cleanup.later(() -> staff().post("/api/v1/orders/" + id + "/cancel/", Map.of()));
        return id;
    }

    /** The id of a new order of the person's that is on its way. */
    public String shippedOrder(Person buyer) {
        var id = order(buyer);
        staff().post("/api/v1/orders/" + id + "/ship/", Map.of()).expect(200);
        return id;
    }

    /** An edge may hold back a crowd that comes from one address; whoever it tells so asks again. */
    private static Answer patiently(Callable<Answer> request) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(request, answer -> answer.status() != TOO_MANY_REQUESTS);
    }

    private Api staff() {
        return api.as(people.standing("staff"));
    }
}
