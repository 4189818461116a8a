package dev.shopwright.order.handling;

import static dev.shopwright.order.Buyer.order;
import static dev.shopwright.order.Shop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.order.Shop.Shelf;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@OrderIT
class HandlingIT {

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private DatabaseClient database;

    private Buyer guest;
    private ApiClient staff;

    @BeforeEach
    void come() {
        guest = new Buyer(api);
        staff = api.as(tokens.staff());
    }

    @Test
    void shouldGiveBackMoneyAndGoodsOfAPaidOrderThatIsCancelled() {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 2);

        var cancelled = json(cancel(guest.api(), order).expectStatus().isOk());

        assertThat(cancelled.path("state").asString()).isEqualTo("cancelled");
        settled(order, () -> {
            var now = guest.see(order);
            assertThat(now.path("refunded").asString())
                    .isEqualTo(order.path("total").asString());
            assertThat(now.at("/payment/state").asString()).isEqualTo("refunded");
            assertThat(shop.shelf(tent)).isEqualTo(new Shelf(5, 0));
        });
        assertThat(fake(order)).isEqualTo("captured " + order.path("total").asString());
    }

    @Test
    void shouldGiveUpThePaymentOfAPendingOrderThatIsCancelled() {
        long tent = shop.product("10.00", 5);
        var order = json(guest.place(order(guest.quote(tent, 2), "pending"))
                .expectStatus()
                .isAccepted());

        cancel(guest.api(), order).expectStatus().isOk();

        settled(order, () -> {
            assertThat(guest.see(order).path("state").asString()).isEqualTo("cancelled");
            assertThat(shop.shelf(tent)).isEqualTo(new Shelf(5, 0));
            assertThat(fake(order)).isEqualTo("cancelled 0.00");
        });
    }

    @Test
    void shouldSendDeliverAndRefundInPartAndInFull() {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 1);

        var sent = json(
                act(order, "ship", Map.of("tracking", "DHL 123")).expectStatus().isOk());
        assertThat(sent.path("state").asString()).isEqualTo("shipped");
        assertThat(sent.path("tracking").asString()).isEqualTo("DHL 123");
        act(order, "refund", Map.of("amount", "5.00", "reason", "a scratch"))
                .expectStatus()
                .isOk();
        act(order, "deliver", null).expectStatus().isOk();
        settled(order, () -> {
            var now = guest.see(order);
            assertThat(now.path("state").asString()).isEqualTo("delivered");
            assertThat(now.path("refunded").asString()).isEqualTo("5.00");
        });
        act(order, "refund", Map.of("amount", "999.00", "reason", "all"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"amount\":[\"Only 13.33 is left to give back.\"]}");
        act(order, "refund", Map.of("reason", "all of it")).expectStatus().isOk();

        settled(
                order,
                () -> assertThat(guest.see(order).path("state").asString()).isEqualTo("refunded"));
        assertThat(fake(order)).isEqualTo("captured " + order.path("total").asString());
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(4, 0));
    }

    @Test
    void shouldRefundOnceForAKey() {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 1);
        act(order, "ship", null).expectStatus().isOk();

        var keyed = staff.with("Idempotency-Key", UUID.randomUUID().toString());
        for (int i = 0; i < 2; i++) {
            post(keyed, order, "refund", Map.of("amount", "1.00", "reason", "late"))
                    .expectStatus()
                    .isOk();
        }
        for (var other : List.of(Map.of("amount", "2.00", "reason", "late"), Map.of("reason", "late"))) {
            post(keyed, order, "refund", other)
                    .expectStatus()
                    .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("idempotency_key_reused");
        }

        settled(
                order,
                () -> assertThat(guest.see(order).path("refunded").asString()).isEqualTo("1.00"));
    }

    @Test
    void shouldAnswerARepeatedRefundOfTheRestWhenNothingIsLeft() {
        var order = guest.buy(shop.product("10.00", 5), 1);
        act(order, "ship", null).expectStatus().isOk();
        var keyed = staff.with("Idempotency-Key", UUID.randomUUID().toString());
        var rest = Map.of("reason", "lost");

        post(keyed, order, "refund", rest).expectStatus().isOk();
        settled(
                order,
                () -> assertThat(guest.see(order).path("state").asString()).isEqualTo("refunded"));
        post(keyed, order, "refund", rest).expectStatus().isOk();
    }

    @Test
    void shouldRefuseIllegalMovesAndTellTheLegalOnes() {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 1);

        illegal(act(order, "deliver", null), "[\"cancel\",\"ship\"]");
        illegal(act(order, "refund", Map.of("reason", "because")), "[\"cancel\",\"ship\"]");
        act(order, "ship", null).expectStatus().isOk();
        illegal(cancel(guest.api(), order), "[\"deliver\",\"refund\"]");
        illegal(act(order, "ship", null), "[\"deliver\",\"refund\"]");
    }

    @Test
    void shouldLetNobodyElseCancel() {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 1);
        var path = "/api/v1/orders/" + order.path("id").asString() + "/cancel/";

        api.post(path, Map.of()).expectStatus().isNotFound();
        api.post(path + "?guest_token=forged", Map.of()).expectStatus().isNotFound();
        api.as(tokens.customer(UUID.randomUUID()))
                .post(path, Map.of())
                .expectStatus()
                .isNotFound();
        assertThat(guest.see(order).path("state").asString()).isEqualTo("paid");
    }

    @Test
    void shouldTakeAnOrderForDeliveredAfterAFortnight(@Autowired Arrivals arrivals) {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 1);
        act(order, "ship", null).expectStatus().isOk();
        database.sql("UPDATE orders SET shipped_at = now() - interval '15 days' WHERE id = :id")
                .bind("id", UUID.fromString(order.path("id").asString()))
                .then()
                .block();

        arrivals.deliver().block();

        assertThat(guest.see(order).path("state").asString()).isEqualTo("delivered");
    }

    @Test
    void shouldShowStaffWhatCantGoOnAndLetThemTryAgain() {
        long tent = shop.product("10.00", 5);
        var order = guest.buy(tent, 1);
        act(order, "ship", null).expectStatus().isOk();
        sql("UPDATE payment SET provider = 'gone' WHERE order_id = :id", order);
        act(order, "refund", Map.of("amount", "1.00", "reason", "late"))
                .expectStatus()
                .isOk();

        settled(order, () -> {
            var seen = json(staff.get("/api/v1/orders/{id}/", order.path("id").asString())
                    .expectStatus()
                    .isOk());
            assertThat(seen.path("problem").asString()).contains("refund").contains("no longer paid through gone");
        });
        assertThat(guest.see(order).path("problem").isMissingNode()).isTrue();
        var parked =
                json(staff.get("/api/v1/orders/?parked=true").expectStatus().isOk());
        assertThat(parked.path("results").valueStream().map(one -> one.path("id")))
                .contains(order.path("id"));

        sql("UPDATE payment SET provider = 'fake' WHERE order_id = :id", order);
        act(order, "retry", null).expectStatus().isOk();
        settled(
                order,
                () -> assertThat(guest.see(order).path("refunded").asString()).isEqualTo("1.00"));
        act(order, "retry", null).expectStatus().isEqualTo(409);
    }

    private ResponseSpec cancel(ApiClient by, JsonNode order) {
        return by.post(
                "/api/v1/orders/{id}/cancel/?guest_token={token}",
                Map.of("reason", "changed my mind"),
                order.path("id").asString(),
                order.path("guest_token").asString());
    }

    private ResponseSpec act(JsonNode order, String move, Object body) {
        return post(staff, order, move, body);
    }

    private static ResponseSpec post(ApiClient by, JsonNode order, String move, Object body) {
        return by.post(
                "/api/v1/orders/{id}/" + move + "/", body, order.path("id").asString());
    }

    private static void illegal(ResponseSpec answer, String allowed) {
        answer.expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("{\"code\":\"illegal_move\",\"allowed\":" + allowed + "}");
    }

    /** Where it may take another worker to go on. */
    private static void settled(JsonNode order, ThrowingRunnable assertion) {
        await(order.path("id").asString()).atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    private void sql(String sql, JsonNode order) {
        database.sql(sql)
                .bind("id", UUID.fromString(order.path("id").asString()))
                .then()
                .block();
    }

    /** Where the payment stands in the provider's books, and how much of it went back. */
    private String fake(JsonNode order) {
        return database.sql("SELECT state || ' ' || refunded FROM fake_payment WHERE reference = :id")
                .bind("id", order.path("id").asString())
                .mapValue(String.class)
                .one()
                .block();
    }
}
