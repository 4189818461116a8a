package dev.shopwright.order.payment.fake;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopwright.order.payment.Notice;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.WebhookSignature;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the fake provider's messages over HTTP, to the very program it is in: so they take the way that real ones take,
 * and the key they are signed with need not be known to anybody else.
 */
@Component
@ConditionalOnBooleanProperty(name = "shopwright.payment.fake", matchIfMissing = true)
class FakeWebhooks {

    static final String SIGNATURE = "Fake-Signature";

    private static final Logger log = LoggerFactory.getLogger(FakeWebhooks.class);
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final int AT_ONCE = 20;

    private final DatabaseClient database;
    private final FakeBooks books;
    private final WebClient http;
    private final JsonMapper json;
    private final Clock clock;
    private final WebhookSignature signature =
            new WebhookSignature(UUID.randomUUID().toString());
    private volatile String address = "";

    FakeWebhooks(DatabaseClient database, FakeBooks books, WebClient.Builder http, JsonMapper json, Clock clock) {
        this.database = database;
        this.books = books;
        this.http = http.build();
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void listen(WebServerInitializedEvent server) {
        if (server.getApplicationContext().getServerNamespace() == null) {
            address = "http://localhost:" + server.getWebServer().getPort() + "/api/v1/payments/webhook/fake/";
        }
    }

    Mono<Void> later(String reference) {
        return add(reference, UUID.randomUUID(), LATER);
    }

    Mono<Void> twice(String reference) {
        var event = UUID.randomUUID();
        return add(reference, event, Duration.ZERO).then(add(reference, event, Duration.ZERO));
    }

    Mono<Void> now(String reference) {
        return post(new Message(UUID.randomUUID(), reference));
    }

    Notice read(@Nullable String header, String body) {
        signature.verify(header, body, clock.instant());
        var message = json.readValue(body, Message.class);
        return new Notice(message.id().toString(), message.payment());
    }

    /** Sends what is due; a message that does not arrive is sent again. Replicas share the work. */
    @Scheduled(fixedDelayString = "PT0.5S")
    Mono<Void> sendDue() {
        return Flux.defer(this::takeDue)
                .concatMap(due -> books.move(due.message().payment(), PaymentState.PENDING, PaymentState.CAPTURED)
                        .then(post(due.message()))
                        .then(delivered(due.id()))
                        .onErrorResume(away -> Mono.fromRunnable(
                                () -> log.debug("fake webhook will be sent again id={}", due.id(), away))))
                .then()
                .onErrorResume(away -> Mono.fromRunnable(() -> log.debug("fake webhooks not sent", away)));
    }

    String sign(String body) {
        return signature.sign(body, clock.instant());
    }

    private Mono<Void> post(Message message) {
        var body = json.writeValueAsString(message);
        return http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header(SIGNATURE, sign(body))
                .bodyValue(body)
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    private Mono<Void> add(String reference, UUID event, Duration pause) {
        return database.sql("INSERT INTO fake_webhook (event_id, reference, due_at) VALUES (:event, :reference, :due)")
                .bind("event", event)
                .bind("reference", reference)
                .bind("due", clock.instant().plus(pause))
                .then();
    }

    private Flux<Due> takeDue() {
        return database.sql("""
                        UPDATE fake_webhook SET attempts = attempts + 1, due_at = :now + interval '2 seconds'
                        WHERE id IN (
                            SELECT id FROM fake_webhook WHERE due_at <= :now ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING id, event_id, reference
                        """)
                .bind("now", clock.instant())
                .bind("limit", AT_ONCE)
                .map(row -> new Due(
                        row.get("id", Long.class),
                        new Message(row.get("event_id", UUID.class), row.get("reference", String.class))))
                .all();
    }

    private Mono<Void> delivered(long id) {
        return database.sql("DELETE FROM fake_webhook WHERE id = :id")
                .bind("id", id)
                .then();
    }

    private record Due(long id, Message message) {}

    private record Message(
            @JsonProperty("id") UUID id,
            @JsonProperty("payment") String payment) {}
}
