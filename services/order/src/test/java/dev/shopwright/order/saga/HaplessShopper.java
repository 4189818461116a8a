package dev.shopwright.order.saga;

import dev.shopwright.order.Buyer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders something while things go wrong, and does what shoppers do then: hang up, send the order again, leave, or cancel.
 *
 * @param strike makes something go wrong
 */
record HaplessShopper(URI shop, List<Long> products, Consumer<Random> strike) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TOKENS =
            List.of("ok", "ok", "ok", "declined", "pending", "timeout", "duplicate_webhook", "early_webhook");

    /** A service that was killed is back before, on a slow machine too. */
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);

    /** Answers with the order's state in the end, or with what kept it from one. */
    String buy(Random random) throws InterruptedException {
        var quote = quote(random);
        if (quote.isEmpty()) {
            return "not quoted";
        }
        var order = Buyer.order(quote, TOKENS.get(random.nextInt(TOKENS.size())));
        var key = UUID.randomUUID().toString();
        var patience = Duration.ofMillis(random.nextInt(4) == 0 ? 5 + random.nextInt(200) : 20_000);
        strike.accept(random);
        var answer = place(key, order, patience);
        if (random.nextInt(5) == 0) {
            return "left";
        }
        for (var end = Instant.now().plus(LONGEST_OUTAGE);
                isOpen(answer) && Instant.now().isBefore(end); ) {
            Thread.sleep(50);
            answer = place(key, order, Duration.ofSeconds(20));
        }
        if (answer.path("state").isString() && random.nextInt(6) == 0) {
            post(path(answer, "cancel/"), null, Map.of(), Duration.ofSeconds(20));
        }
        return answer.path("state").asString(answer.path("code").asString("no answer"));
    }

    /** Whatever says nothing of the order yet. */
    private static boolean isOpen(JsonNode answer) {
        var code = answer.path("code").asString("");
        return !answer.path("state").isString()
                && (code.isEmpty()
                        || code.equals("idempotency_in_progress")
                        || code.equals("unavailable")
                        || code.equals("error"));
    }

    private String quote(Random random) throws InterruptedException {
        var items = List.of(
                Buyer.item(products.get(random.nextInt(products.size())), 1 + random.nextInt(2)),
                Buyer.item(products.get(random.nextInt(products.size())), 1));
        var body = Map.of("country", "PL", "shipping_method", "standard", "items", items);
        for (var end = Instant.now().plus(LONGEST_OUTAGE); Instant.now().isBefore(end); ) {
            var answer = post("/api/v1/checkout/quote/", null, body, Duration.ofSeconds(20));
            if (answer.path("quote_id").isString()) {
                return answer.path("quote_id").asString();
            }
            if (answer.path("code").asString("").equals("insufficient_stock")) {
                return "";
            }
            Thread.sleep(20);
        }
        throw new AssertionError("never quoted");
    }

    private JsonNode place(String key, Map<String, Object> order, Duration patience) throws InterruptedException {
        return post("/api/v1/orders/", key, order, patience);
    }

    private static String path(JsonNode order, String action) {
        return "/api/v1/orders/%s/%s?guest_token=%s"
                .formatted(
                        order.path("id").asString(),
                        action,
                        order.path("guest_token").asString());
    }

    /** The answer's body, an empty one when there is none. */
    private JsonNode post(String path, String key, Object body, Duration patience) throws InterruptedException {
        var request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException hungUp) {
            return JSON.createObjectNode();
        }
    }
}
