package dev.shopwright.order.placing;

import static dev.shopwright.order.Buyer.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.order.Shop.Shelf;
import dev.shopwright.test.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderIT
class RepeatedRequestIT {

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    private Buyer guest;

    @BeforeEach
    void come() {
        guest = new Buyer(api);
    }

    @Test
    void shouldRepeatTheFirstAnswerByteForByte() {
        long tent = shop.product("10.00", 5);
        var order = order(guest.quote(tent, 1), "ok");
        var key = UUID.randomUUID().toString();

        var first = guest.place(key, order).expectBody().returnResult();
        var second = guest.place(key, order).expectBody().returnResult();

        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getLocation())
                .isEqualTo(first.getResponseHeaders().getLocation());
        assertThat(second.getResponseHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(4, 0));
    }

    @Test
    void shouldRefuseAKeyWithAnotherRequest() {
        long tent = shop.product("10.00", 5);
        var order = order(guest.quote(tent, 1), "ok");
        var key = UUID.randomUUID().toString();
        guest.place(key, order).expectStatus().isCreated();

        order.put("email", "other@example.com");
        guest.place(key, order)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency_key_reused");
    }
}
