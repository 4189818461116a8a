package dev.shopwright.order.checkout;

import static dev.shopwright.order.Buyer.item;
import static dev.shopwright.order.Shop.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.test.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderIT
class CheckoutIT {

    private static final String QUOTE = "/api/v1/checkout/quote/";

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    private Buyer buyer;

    @BeforeEach
    void come() {
        buyer = new Buyer(api);
    }

    @Test
    void shouldTellHowToShipAndPayToACountry() {
        var options = json(
                api.get("/api/v1/checkout/options/?country=PL").expectStatus().isOk());

        assertThat(options.path("countries").toString()).isEqualTo("[\"DE\",\"PL\"]");
        assertThat(options.path("shipping_methods").toString())
                .isEqualTo("[{\"id\":\"standard\",\"name\":\"Standard\",\"price\":\"4.90\",\"days\":3},"
                        + "{\"id\":\"express\",\"name\":\"Express\",\"price\":\"9.90\",\"days\":1}]");
        assertThat(options.path("tax_rate").asString()).isEqualTo("0.23");
        assertThat(options.path("payment").toString())
                .isEqualTo("[{\"provider\":\"fake\"},{\"provider\":\"stripe\",\"publishable_key\":\"pk_test_shop\"}]");
    }

    @Test
    void shouldRefuseCountryThatNothingIsShippedTo() {
        api.get("/api/v1/checkout/options/?country=FR")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"country\":[\"The shop does not ship to \\\"FR\\\".\"]}");
    }

    @Test
    void shouldQuoteAtProductsPricesAndSumUpAProductsLines() {
        long tent = shop.product("25.50", 5);

        var quote =
                json(buyer.askQuote(item(tent, 1), item(tent, 1)).expectStatus().isCreated());

        assertThat(quote.at("/items/0/product_id").asLong()).isEqualTo(tent);
        assertThat(quote.at("/items/0/quantity").asInt()).isEqualTo(2);
        assertThat(quote.at("/items/0/line_total").asString()).isEqualTo("51.00");
        assertThat(quote.path("items")).hasSize(1);
        assertThat(quote.path("subtotal").asString()).isEqualTo("51.00");
        assertThat(quote.path("shipping").asString()).isEqualTo("4.90");
        assertThat(quote.path("tax").asString()).isEqualTo("12.86");
        assertThat(quote.path("total").asString()).isEqualTo("68.76");
        assertThat(quote.path("currency").asString()).isEqualTo("EUR");
    }

    @Test
    void shouldQuoteWhatIsInTheCart() {
        long tent = shop.product("10.00", 5);
        var guest = api.with("X-Cart-Id", shop.cartWith(tent, 3));

        var quote = json(guest.post(QUOTE, Map.of("country", "DE", "shipping_method", "standard"))
                .expectStatus()
                .isCreated());

        assertThat(quote.path("total").asString()).isEqualTo("34.90");
    }

    @Test
    void shouldRefuseEmptyCart() {
        api.post(QUOTE, Map.of("country", "DE", "shipping_method", "standard"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"items\":[\"The cart is empty.\"]}");
    }

    @Test
    void shouldRefuseUnknownAndArchivedProducts() {
        long gone = shop.product("10.00", 5);
        shop.archive(gone);

        buyer.askQuote(item(gone, 1), item(999_999_999, 1))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"items\":[\"Product %d is not sold.\",\"Product 999999999 is not sold.\"]}".formatted(gone));
    }

    @Test
    void shouldRefuseMoreThanThereIsOverAllLines() {
        long tent = shop.product("10.00", 5);

        buyer.askQuote(item(tent, 3), item(tent, 3))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json(
                        "{\"code\":\"insufficient_stock\",\"items\":[{\"product_id\":%d,\"requested\":6,\"available\":5}]}"
                                .formatted(tent));
    }

    @Test
    void shouldRefuseWayThatDoesNotGoThere() {
        long tent = shop.product("10.00", 5);
        var body = Map.of("country", "DE", "shipping_method", "express", "items", new Object[] {item(tent, 1)});

        api.post(QUOTE, body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("{\"shipping_method\":[\"\\\"express\\\" is no way of shipping to DE.\"]}");
    }

    @Test
    void shouldAnswer503WhileProductIsAway() {
        long tent = shop.product("10.00", 5);
        shop.productService().line().down();
        try {
            buyer.askQuote(item(tent, 1))
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueMatches("Retry-After", "\\d+");
        } finally {
            shop.productService().line().up();
        }
    }
}
