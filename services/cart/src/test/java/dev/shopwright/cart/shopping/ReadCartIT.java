package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@CartIT
class ReadCartIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    private final UUID userId = UUID.randomUUID();
    private Shopping customer;

    @BeforeEach
    void signIn() {
        customer = new Shopping(api.as(tokens.customer(userId)));
    }

    @Test
    void shouldShowAnEmptyCartToAUserWithoutOne() {
        customer.api()
                .get("/api/v1/cart/")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user_id")
                .isEqualTo(userId.toString())
                .jsonPath("$.items")
                .isEmpty()
                .jsonPath("$.cart_id")
                .doesNotExist();
    }

    @Test
    void shouldShowLinesWithTodaysPriceAndTotals() {
        long tent = goods.product("12.50", 10);
        long stove = goods.product("0.99", 10);
        customer.add(tent, 2);
        customer.add(stove, 3);

        var cart = customer.cart();

        assertThat(cart.items()).extracting(Shopping.Item::productId).containsExactly(tent, stove);
        assertThat(cart.item(stove).lineTotal()).isEqualTo("2.97");
        assertThat(cart.item(tent))
                .returns(true, Shopping.Item::available)
                .returns(false, Shopping.Item::priceChanged)
                .returns(null, Shopping.Item::previousPrice);
        assertThat(cart.subtotal()).isEqualTo("27.97");
        assertThat(cart.itemCount()).isEqualTo(5);
        assertThat(cart.currency()).isEqualTo("EUR");
        assertThat(cart.version()).isEqualTo(2);
        assertThat(cart.stale()).isFalse();
        assertThat(cart.expiresAt()).isCloseTo(Instant.now().plus(Duration.ofDays(180)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void shouldShowAPriceThatChangedSinceTheProductWasPutIn() {
        long tent = goods.product("12.50", 10);
        customer.add(tent, 2);

        goods.set(tent, "15.00", 10);

        var item = customer.cart().item(tent);
        assertThat(item.price()).isEqualTo("15.00");
        assertThat(item.lineTotal()).isEqualTo("30.00");
        assertThat(item.priceChanged()).isTrue();
        assertThat(item.previousPrice()).isEqualTo("12.50");
    }

    @Test
    void shouldShowWhatCanNoLongerBeBought() {
        long archived = goods.product("12.50", 10);
        long soldOut = goods.product("1.00", 10);
        customer.add(archived, 2);
        customer.add(soldOut, 2);

        goods.archive(archived);
        goods.set(soldOut, "1.00", 1);

        assertThat(customer.cart().items()).extracting(Shopping.Item::available).containsExactly(false, false);
    }

    @Test
    void shouldGiveThePictureAtTheShopsHost() {
        long tent = pictured();
        customer.add(tent, 1);

        var throughGateway = new Shopping(customer.api()
                .with("X-Forwarded-Host", "shop.example")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Prefix", "/cart_service"));

        assertThat(throughGateway.cart().item(tent).image())
                .startsWith("https://shop.example/api/v1/products/" + tent + "/image/?");
    }

    @Test
    void shouldGiveAPictureThatCallersOfThisPortCanLoad() {
        long tent = pictured();
        customer.add(tent, 1);

        var picture = customer.cart().item(tent).image();

        WebTestClient.bindToServer()
                .build()
                .get()
                .uri(URI.create(picture))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.parseMediaType("image/*"));
    }

    private long pictured() {
        long tent = goods.product("12.50", 10);
        goods.picture(tent, png());
        return tent;
    }

    private static byte[] png() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
