package dev.shopwright.order;

import dev.shopwright.cart.CartApplication;
import dev.shopwright.order.payment.stripe.StripeStandIn;
import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.Neighbour;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What the order service runs beside in tests: a catalogue and carts, real ones, and a stand-in for Stripe. */
@TestConfiguration(proxyBeanMethods = false)
public class Shop implements DisposableBean {

    private static final String PRODUCT = "/api/v1/products/{id}/";

    private final Neighbour product;
    private final Neighbour cart;
    private final StripeStandIn stripe = StripeStandIn.start();
    private final ApiClient staff;

    Shop(TokenIssuer tokens) {
        product = Neighbour.start("product", ProductApplication.class, tokens);
        cart = Neighbour.start(
                "cart",
                CartApplication.class,
                tokens,
                "shopwright.cart.cookie-key=" + OrderIT.KEY,
                "spring.http.serviceclient.product.base-url=" + product.url());
        staff = product.client().as(tokens.staff());
    }

    @Bean
    DynamicPropertyRegistrar addresses() {
        return settings -> {
            settings.add("spring.http.serviceclient.product.base-url", product::url);
            settings.add("spring.http.serviceclient.stock.base-url", product::url);
            settings.add("spring.http.serviceclient.cart.base-url", cart::url);
            settings.add("shopwright.payment.stripe.url", stripe::url);
        };
    }

    /** The id of a new product. */
    public long product(String price, int stock) {
        return product(staff, price, stock);
    }

    /** The id of a product that staff makes in another catalogue. */
    public static long product(ApiClient staff, String price, int stock) {
        var fields = Map.of("name", "Tent " + UUID.randomUUID(), "price", price, "stock_count", stock);
        return json(staff.post("/api/v1/products/", fields).expectStatus().isCreated())
                .path("id")
                .asLong();
    }

    public void reprice(long id, String price) {
        staff.patch(PRODUCT, Map.of("price", price), id).expectStatus().isOk();
    }

    public void archive(long id) {
        staff.delete(PRODUCT, id).expectStatus().isNoContent();
    }

    /** What a visitor sees of a product. */
    public JsonNode see(long id) {
        return json(product.client().get(PRODUCT, id).expectStatus().isOk());
    }

    /** Units on hand and those of them that are set aside. */
    public Shelf shelf(long id) {
        return product.database()
                .sql("select on_hand, reserved from product where id = ?")
                .param(id)
                .query(Shelf.class)
                .single();
    }

    /** A guest's cart with this in it, as the header that names it. */
    public String cartWith(long productId, int quantity) {
        var added = cart.client()
                .post("/api/v1/cart/add/", Map.of("product_id", productId, "quantity", quantity))
                .expectStatus()
                .isOk()
                .returnResult(Void.class);
        return Objects.requireNonNull(added.getResponseHeaders().getFirst("X-Cart-Id"));
    }

    /** How many of a product are in a cart. */
    public int inCart(String cartId, long productId) {
        var items = json(cart.client()
                        .with("X-Cart-Id", cartId)
                        .get("/api/v1/cart/")
                        .expectStatus()
                        .isOk())
                .path("items");
        for (var item : items) {
            if (item.path("product_id").asLong() == productId) {
                return item.path("quantity").asInt();
            }
        }
        return 0;
    }

    public StripeStandIn stripe() {
        return stripe;
    }

    public Neighbour productService() {
        return product;
    }

    public Neighbour cartService() {
        return cart;
    }

    @Override
    public void destroy() {
        cart.close();
        product.close();
        stripe.close();
    }

    /** The body of an answer. */
    public static JsonNode json(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    /** How many units there are. */
    public record Shelf(int onHand, int reserved) {}
}
