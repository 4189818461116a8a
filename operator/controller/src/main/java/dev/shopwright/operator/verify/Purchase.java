package dev.shopwright.operator.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An order of what is in the cart, placed where the provider takes no money, and cancelled again. */
final class Purchase {

    private static final String PROVIDER = "fake";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Browser browser;
    private Optional<String> quote = Optional.empty();
    private Optional<String> order = Optional.empty();
    private String country = "";
    private boolean isFree;

    Purchase(Browser browser) {
        this.browser = browser;
    }

    void ask() {
        Answer options = browser.get("/api/v1/checkout/options/").expect(200);
        country = text(options, "/countries/0");
        isFree = StreamSupport.stream(options.at("/payment").spliterator(), false)
                .anyMatch(payment -> payment.path("provider").asText().equals(PROVIDER));
        Answer methods =
                browser.get("/api/v1/checkout/options/?country=" + country).expect(200);
        Answer asked = browser.post(
                        "/api/v1/checkout/quote/",
                        Map.of(
                                "country",
                                JSON.textNode(country),
                                "shipping_method",
                                JSON.textNode(text(methods, "/shipping_methods/0/id"))))
                .expect(201);
        quote = Optional.of(text(asked, "/quote_id"));
    }

    /** Nothing where it would cost something. */
    void place() {
        if (!isFree) {
            return;
        }
        Answer placed = browser.postOnce(
                        "/api/v1/orders/",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "quote_id", JSON.textNode(quote.orElse("")),
                                "address", address(),
                                "payment",
                                        JSON.objectNode()
                                                .put("provider", PROVIDER)
                                                .put("token", "ok")))
                .expect(201);
        placed.expect("a paid order", placed.at("/state").asText().equals("paid"));
        order = Optional.of(text(placed, "/id"));
    }

    void cancel() {
        order.ifPresent(id -> {
            Answer cancelled = browser.post(
                            "/api/v1/orders/" + id + "/cancel/", Map.of("reason", JSON.textNode("verified")))
                    .expect(200);
            cancelled.expect(
                    "a cancelled order", cancelled.at("/state").asText().equals("cancelled"));
        });
    }

    private JsonNode address() {
        return JSON.objectNode()
                .put("name", "Verify")
                .put("line1", "1 High Street")
                .put("city", "Town")
                .put("postal_code", "1")
                .put("country", country);
    }

    private static String text(Answer answer, String pointer) {
        JsonNode value = answer.at(pointer);
        answer.expect("text at " + pointer, value.isTextual());
        return value.asText();
    }
}
