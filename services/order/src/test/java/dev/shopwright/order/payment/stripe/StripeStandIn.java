package dev.shopwright.order.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Stands in for Stripe, which can't be reached from here: the requests of its documentation for PaymentIntents and refunds,
 * and no others; what it would not understand is answered 400.
 */
public final class StripeStandIn implements AutoCloseable {

    public static final String SECRET_KEY = "sk_test_shop";
    public static final String WEBHOOK_SECRET = "whsec_shop";

    private static final Set<String> OPENING =
            Set.of("amount", "currency", "capture_method", "payment_method_types[]", "metadata[order_id]");

    private final Map<String, Intent> intents = new ConcurrentHashMap<>();
    private final Map<String, Reply> repeatable = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final DisposableServer server;

    private StripeStandIn() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.route(any -> true, this::serve))
                .bindNow();
    }

    public static StripeStandIn start() {
        return new StripeStandIn();
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The payment for an order. */
    public Intent intentOf(String orderId) {
        return intents.values().stream()
                .filter(intent -> intent.orderId().equals(orderId))
                .findAny()
                .orElseThrow();
    }

    /** Has a payment that was under way go through. */
    public void succeed(String id) {
        intents.computeIfPresent(id, (same, intent) -> intent.in("succeeded"));
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> serve(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .map(body -> reply(request, fields(body)))
                .flatMap(reply -> response.status(reply.status())
                        .header("Content-Type", "application/json")
                        .sendString(Mono.just(reply.body()))
                        .then());
    }

    private Reply reply(HttpServerRequest request, Map<String, String> fields) {
        if (!("Bearer " + SECRET_KEY).equals(request.requestHeaders().get("Authorization"))) {
            return Reply.error(401, "api_key_invalid", "Invalid API Key provided");
        }
        var key = request.requestHeaders().get("Idempotency-Key");
        Function<String, Reply> first = any -> answer(request.method().name(), request.uri(), fields);
        return key == null ? first.apply("") : repeatable.computeIfAbsent(key, first);
    }

    private Reply answer(String method, String path, Map<String, String> fields) {
        var parts = path.split("/");
        if (path.equals("/v1/payment_intents") && method.equals("POST")) {
            return open(fields);
        }
        if (path.equals("/v1/refunds") && method.equals("POST")) {
            return refund(fields);
        }
        var intent = parts.length > 3 ? intents.get(parts[3]) : null;
        if (intent == null) {
            return Reply.error(404, "resource_missing", "No such resource: " + path);
        }
        if (parts.length == 4 && method.equals("GET")) {
            return Reply.of(intent);
        }
        return switch (parts[4]) {
            case "confirm" -> confirm(intent, fields);
            case "capture" -> move(intent, Set.of("requires_capture"), "succeeded");
            case "cancel" ->
                move(
                        intent,
                        Set.of("requires_payment_method", "requires_confirmation", "requires_capture", "processing"),
                        "canceled");
            default -> Reply.error(404, "resource_missing", "Unrecognized request URL");
        };
    }

    private Reply open(Map<String, String> fields) {
        if (!fields.keySet().equals(OPENING)) {
            return Reply.error(400, "parameter_unknown", "Received " + fields.keySet());
        }
        return put(new Intent(
                "pi_" + numbers.incrementAndGet(),
                fields.get("metadata[order_id]"),
                Long.parseLong(fields.get("amount")),
                fields.get("currency"),
                fields.get("capture_method").equals("manual"),
                "requires_payment_method",
                null,
                0));
    }

    private Reply confirm(Intent intent, Map<String, String> fields) {
        if (!intent.status().equals("requires_payment_method")) {
            return unexpected(intent);
        }
        return switch (fields.getOrDefault("payment_method", "")) {
            case "pm_card_visa" -> put(intent.in(intent.manual() ? "requires_capture" : "succeeded"));
            case "pm_card_slow" -> put(intent.in("processing"));
            case "pm_card_chargeDeclined" -> {
                put(intent.declined());
                yield Reply.error(402, "card_declined", "Your card was declined.");
            }
            default -> Reply.error(400, "resource_missing", "No such PaymentMethod");
        };
    }

    private Reply refund(Map<String, String> fields) {
        var intent = intents.get(fields.get("payment_intent"));
        long amount = Long.parseLong(fields.get("amount"));
        if (intent == null || !intent.status().equals("succeeded") || intent.refunded() + amount > intent.amount()) {
            return Reply.error(400, "charge_already_refunded", "Nothing to refund");
        }
        put(intent.refunded(amount));
        return new Reply(200, "{\"id\":\"re_%d\",\"status\":\"succeeded\"}".formatted(numbers.incrementAndGet()));
    }

    private Reply move(Intent intent, Set<String> from, String to) {
        return from.contains(intent.status()) ? put(intent.in(to)) : unexpected(intent);
    }

    private static Reply unexpected(Intent intent) {
        return Reply.error(
                400, "payment_intent_unexpected_state", "This PaymentIntent has a status of " + intent.status());
    }

    private Reply put(Intent intent) {
        intents.put(intent.id(), intent);
        return Reply.of(intent);
    }

    private static Map<String, String> fields(String form) {
        return Stream.of(form.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (a, b) -> b, TreeMap::new));
    }

    private static String decode(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    /** A payment. */
    public record Intent(
            String id,
            String orderId,
            long amount,
            String currency,
            boolean manual,
            String status,
            @Nullable String error,
            long refunded) {

        Intent in(String next) {
            return new Intent(id, orderId, amount, currency, manual, next, error, refunded);
        }

        Intent declined() {
            return new Intent(id, orderId, amount, currency, manual, status, "card_declined", refunded);
        }

        Intent refunded(long more) {
            return new Intent(id, orderId, amount, currency, manual, status, error, refunded + more);
        }
    }

    private record Reply(int status, String body) {

        static Reply of(Intent intent) {
            var error = intent.error() == null ? "null" : "{\"code\":\"%s\"}".formatted(intent.error());
            return new Reply(
                    200,
                    "{\"id\":\"%s\",\"object\":\"payment_intent\",\"status\":\"%s\",\"last_payment_error\":%s}"
                            .formatted(intent.id(), intent.status(), error));
        }

        static Reply error(int status, String code, String message) {
            return new Reply(status, "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
        }
    }
}
