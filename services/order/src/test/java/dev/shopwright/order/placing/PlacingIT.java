package dev.shopwright.order.placing;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@OrderIT
class PlacingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private DatabaseClient database;

    private Buyer guest;

    @BeforeEach
    void come() {
        guest = new Buyer(api);
    }

    @Test
    void shouldSellToAGuest() {
        long tent = shop.product("25.50", 5);

        var answer = guest.place(order(guest.quote(tent, 2), "ok"))
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult();

        var order = answer.getResponseBody();
        assertThat(order.path("state").asString()).isEqualTo("paid");
        assertThat(order.at("/payment/state").asString()).isEqualTo("captured");
        assertThat(order.path("total").asString()).isEqualTo("68.76");
        assertThat(order.path("number").asString()).matches("\\d{6,}");
        assertThat(order.path("timeline")).hasSize(2);
        assertThat(answer.getResponseHeaders().getLocation().getPath())
                .isEqualTo("/api/v1/orders/" + order.path("id").asString() + "/");
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(3, 0));
        assertThat(guest.see(order).path("guest_token").isMissingNode()).isTrue();
    }

    @Test
    void shouldEmptyTheCartOfWhatWasBoughtAndCountTheSale() {
        long tent = shop.product("10.00", 5);
        var cart = shop.cartWith(tent, 2);
        var shopper = new Buyer(api.with("X-Cart-Id", cart));
        var quote = json(shopper.api()
                .post("/api/v1/checkout/quote/", Map.of("country", "PL", "shipping_method", "standard"))
                .expectStatus()
                .isCreated());

        shopper.place(order(quote.path("quote_id").asString(), "ok"))
                .expectStatus()
                .isCreated();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shop.inCart(cart, tent)).isZero());
    }

    @Test
    void shouldFreeGoodsAndQuoteWhenThePaymentIsDeclined() {
        long tent = shop.product("10.00", 1);
        var quote = guest.quote(tent, 1);

        guest.place(order(quote, "declined"))
                .expectStatus()
                .isEqualTo(402)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("payment_declined");

        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(1, 0));
        guest.place(order(quote, "ok")).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "timeout"})
    void shouldTellOfAPaymentUnderWayAndSellOnceItIsMade(String token) {
        long tent = shop.product("10.00", 1);

        var order = json(
                guest.place(order(guest.quote(tent, 1), token)).expectStatus().isAccepted());

        assertThat(order.path("state").asString()).isEqualTo("pending");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(guest.see(order).path("state").asString()).isEqualTo("paid"));
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate_webhook", "early_webhook"})
    void shouldSellOnceWhateverMessagesSay(String token) {
        long tent = shop.product("10.00", 2);

        var order = json(
                guest.place(order(guest.quote(tent, 1), token)).expectStatus().isCreated());

        await().atMost(SOON).untilAsserted(() -> assertThat(openWebhooks()).isZero());
        assertThat(guest.see(order).path("timeline")).hasSize(2);
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(1, 0));
    }

    @Test
    void shouldRefuseAtAnotherPriceAndTellBoth() {
        long tent = shop.product("10.00", 1);
        var quote = guest.quote(tent, 1);
        shop.reprice(tent, "12.00");

        guest.place(order(quote, "ok"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json(
                        "{\"code\":\"price_changed\",\"items\":[{\"product_id\":%d,\"quoted\":\"10.00\",\"price\":\"12.00\"}]}"
                                .formatted(tent));

        assertThat(ordersOf(quote)).isZero();
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(1, 0));
    }

    @Test
    void shouldRefuseWhatWasSoldMeanwhile() {
        long tent = shop.product("10.00", 1);
        var late = guest.quote(tent, 1);
        guest.buy(tent, 1);

        var key = UUID.randomUUID().toString();
        guest.place(key, order(late, "ok"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .doesNotExist("Idempotent-Replayed")
                .expectBody()
                .json(
                        "{\"code\":\"insufficient_stock\",\"items\":[{\"product_id\":%d,\"requested\":1,\"available\":0}]}"
                                .formatted(tent));
        guest.place(key, order(late, "ok"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .valueEquals("Idempotent-Replayed", "true");

        assertThat(ordersOf(late)).isZero();
    }

    @Test
    void shouldRefuseAQuoteThatHasBecomeAnOrder() {
        long tent = shop.product("10.00", 5);
        var quote = guest.quote(tent, 1);
        guest.place(order(quote, "ok")).expectStatus().isCreated();

        guest.place(order(quote, "ok"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("quote_used");
    }

    @Test
    void shouldRefuseAnExpiredQuote() {
        long tent = shop.product("10.00", 5);
        var quote = guest.quote(tent, 1);
        database.sql("UPDATE quote SET expires_at = now() - interval '1 second' WHERE id = :id")
                .bind("id", UUID.fromString(quote))
                .then()
                .block();

        guest.place(order(quote, "ok"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("quote_expired");
    }

    @Test
    void shouldRefuseAQuoteOfSomebodyElse() {
        long tent = shop.product("10.00", 5);
        var owner = new Buyer(api.as(tokens.customer(UUID.randomUUID())));
        var stranger = new Buyer(api.as(tokens.customer(UUID.randomUUID())));
        var quote = owner.quote(tent, 1);

        for (var other : new Buyer[] {stranger, guest}) {
            other.place(order(quote, "ok"))
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .json("{\"quote_id\":[\"There is no such quote.\"]}");
        }
    }

    @Test
    void shouldSayWhatIsMissing() {
        long tent = shop.product("10.00", 5);
        var order = order(guest.quote(tent, 1), "ok");

        api.post("/api/v1/orders/", order)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$['Idempotency-Key'][0]")
                .exists();
        order.remove("email");
        guest.place(order).expectStatus().isBadRequest().expectBody().json("{\"email\":[\"This field is required.\"]}");
        order.put("email", "guest@example.com");
        order.put("payment", Map.of("provider", "fake", "token", "4242424242424242"));
        guest.place(order)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"payment.token\":[\"This is no token of the payment provider.\"]}");
        order.put("payment", Map.of("provider", "cash", "token", "ok"));
        guest.place(order)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"payment.provider\":[\"\\\"cash\\\" is no way to pay here.\"]}");
    }

    @Test
    void shouldKeepAnOrderThatProductCantBeAskedAboutAndSellLater() {
        long tent = shop.product("10.00", 1);
        var quote = guest.quote(tent, 1);
        shop.productService().line().down();
        JsonNode order;
        try {
            order = json(guest.place(order(quote, "ok")).expectStatus().isAccepted());
        } finally {
            shop.productService().line().up();
        }

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(guest.see(order).path("state").asString()).isEqualTo("paid"));
    }

    private long openWebhooks() {
        return count("SELECT count(*) FROM fake_webhook");
    }

    private long ordersOf(String quote) {
        return count("SELECT count(*) FROM orders WHERE quote_id = '" + quote + "'");
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow();
    }
}
