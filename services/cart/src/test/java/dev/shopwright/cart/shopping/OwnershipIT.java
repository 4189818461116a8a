package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The original wrote to the cart of any user id it was given. */
@CartIT
class OwnershipIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    private final UUID ownerId = UUID.randomUUID();
    private Shopping owner;
    private ApiClient stranger;
    private long tent;

    @BeforeEach
    void putATentIn() {
        owner = new Shopping(api.as(tokens.customer(ownerId)));
        stranger = api.as(tokens.customer(UUID.randomUUID()));
        tent = goods.product("12.50", 10);
        owner.add(tent, 1);
    }

    @Test
    void shouldNotLetAStrangerWriteToTheCartOfAnyUserId() {
        var body = Map.of("product_id", tent, "quantity", 1, "user_id", ownerId);

        stranger.post("/api/v1/cart/add/", body).expectStatus().isForbidden();
        api.post("/api/v1/cart/add/", body).expectStatus().isForbidden();
        stranger.patch("/api/v1/cart/items/{id}/", Map.of("quantity", 9, "user_id", ownerId), tent)
                .expectStatus()
                .isForbidden();
        stranger.delete("/api/v1/cart/?user_id={id}", ownerId).expectStatus().isForbidden();

        assertThat(owner.cart().item(tent).quantity()).isEqualTo(1);
    }

    @Test
    void shouldNotLetAStrangerReadTheCartOfAnyUserId() {
        stranger.get("/api/v1/cart/?user_id={id}", ownerId).expectStatus().isForbidden();
        api.get("/api/v1/cart/?user_id={id}", ownerId).expectStatus().isForbidden();
        api.as(tokens.admin())
                .get("/api/v1/cart/?user_id={id}", ownerId)
                .expectStatus()
                .isForbidden();
        api.get("/api/v1/cart/?user_id=1").expectStatus().isForbidden();
    }

    @Test
    void shouldAcceptTheCallersOwnUserId() {
        owner.api().get("/api/v1/cart/?user_id={id}", ownerId).expectStatus().isOk();
        owner.api()
                .post("/api/v1/cart/add/", Map.of("product_id", tent, "user_id", ownerId))
                .expectStatus()
                .isOk();

        assertThat(owner.cart().item(tent).quantity()).isEqualTo(2);
    }

    @Test
    void shouldRefuseAForgedTokenRatherThanTreatItAsAGuest() {
        api.as(tokens.unsigned(ownerId, "customer"))
                .get("/api/v1/cart/")
                .expectStatus()
                .isUnauthorized();
    }
}
