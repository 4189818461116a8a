package dev.shopwright.operator.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Somebody who was never here before: looks around, opens an account, fills a cart, orders where that costs nothing, cancels
 * the order, and closes the account.
 */
final class Customer {

    private static final String AUTH = pods("auth");
    private static final String PRODUCT = pods("product");
    private static final String CART = pods("cart");
    private static final String REVIEW = pods("review");
    private static final String ORDER = pods("order");
    private static final String STOREFRONT = pods("storefront");

    private static final int PASSWORD_LENGTH = 32;

    private final Browser browser;
    private final Purchase order;
    private final String name = "verify-" + UUID.randomUUID();
    private final String password = madeUp();
    private OptionalLong product = OptionalLong.empty();

    Customer(Browser browser) {
        this.browser = browser;
        order = new Purchase(browser);
    }

    /** What changes nothing, and may be tried until a new shop is open. */
    List<Step> browsing() {
        return List.of(
                new Step("front page", STOREFRONT, this::openFrontPage),
                new Step("product list", PRODUCT, this::listProducts),
                new Step("categories", PRODUCT, this::listCategories),
                new Step("reviews", REVIEW, this::listReviews),
                new Step("a guest's cart", CART, () -> expectItems(0)));
    }

    /** After {@link #browsing()}, as a shop may be open before it has anything to sell. */
    List<Step> shopping() {
        return product.isPresent() ? buying(product.getAsLong()) : opening();
    }

    private List<Step> opening() {
        return List.of(new Step("sign up", AUTH, this::signUp), new Step("sign in", AUTH, this::signIn));
    }

    private List<Step> buying(long id) {
        List<Step> steps = new ArrayList<>(opening());
        steps.add(new Step("one product", PRODUCT, () -> openProduct(id)));
        steps.add(new Step("add to the cart", CART + ", and of those of product", () -> fillCart(id)));
        steps.add(new Step("read the cart", CART, () -> expectItems(1)));
        steps.add(new Step("ask for a quote", ORDER + ", and of those of product and cart", order::ask));
        steps.add(new Step("order", ORDER + ", and of those of product", order::place));
        steps.add(new Step("cancel the order", ORDER, order::cancel));
        steps.add(new Step("clear the cart", CART, this::clearCart));
        return steps;
    }

    /** Whatever happened before. */
    Step leaving() {
        return new Step("close the account", AUTH, this::closeAccount);
    }

    private void openFrontPage() {
        Answer page = browser.get("/").expect(200);
        page.expect("a page", page.body().contains("<html"));
    }

    private void listProducts() {
        Answer list = browser.get("/api/v1/products/?in_stock=true&limit=1").expect(200);
        list.expect("a list", list.at("/results").isArray());
        JsonNode id = list.at("/results/0/id");
        product = id.isIntegralNumber() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
    }

    private void openProduct(long id) {
        Answer answer = browser.get("/api/v1/products/" + id + "/").expect(200);
        answer.expect("product " + id, answer.at("/id").asLong() == id);
    }

    private void listCategories() {
        Answer list = browser.get("/api/v1/categories/").expect(200);
        list.expect("a list", list.at("/results").isArray());
    }

    private void listReviews() {
        Answer list = browser.get("/api/v1/reviews/" + product.orElse(1) + "/").expect(200);
        list.expect("a list", list.at("/results").isArray());
    }

    private void signUp() {
        browser.post("/api/v1/users/", Map.of("email", email(), "username", text(name), "password", text(password)))
                .expect(201);
    }

    private void signIn() {
        Answer tokens = browser.post("/api/v1/token/", Map.of("email", email(), "password", text(password)))
                .expect(200);
        tokens.expect("an access token", tokens.at("/access").isTextual());
        browser.keep(tokens.at("/access").asText());
    }

    private void fillCart(long id) {
        Answer added = browser.post("/api/v1/cart/add/", Map.of("product_id", JsonNodeFactory.instance.numberNode(id)))
                .expect(200);
        added.expect("item " + id, added.at("/item_id").asLong() == id);
    }

    private void clearCart() {
        browser.delete("/api/v1/cart/").expect(204);
        expectItems(0);
    }

    private void expectItems(int count) {
        Answer cart = browser.get("/api/v1/cart/").expect(200);
        cart.expect(
                "a cart with %d items".formatted(count),
                cart.at("/items").isArray() && cart.at("/items").size() == count);
    }

    private void closeAccount() {
        if (browser.isSignedIn()) {
            browser.delete("/api/v1/users/").expect(204);
        }
    }

    /** Of letters that the name has few of: a password must not resemble it. */
    private static String madeUp() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 'g', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private JsonNode email() {
        return text(name + "@example.com");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    private static String pods(String service) {
        return "the log of the pods with the label app.kubernetes.io/component=" + service;
    }
}
