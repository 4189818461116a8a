package dev.shopwright.review.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.events.Event;
import dev.shopwright.review.ReviewIT;
import dev.shopwright.review.Scene;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReviewIT
class ShopperFactsIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private Scene scene;

    @Autowired
    private UserChangedHandler changed;

    @Autowired
    private UserDeletedHandler deleted;

    @Autowired
    private OrderPaidHandler paid;

    @Test
    void shouldShowAuthorsCurrentName() {
        var author = scene.customer();
        long id = author.review(scene.product(), 5);
        rename(author.id(), "maja", NOON);
        assertThat(read(id).at("/user/username").asString()).isEqualTo("maja");
        assertThat(read(id).at("/user/id").asString()).isEqualTo(author.id().toString());
        rename(author.id(), "maja.krol", NOON.plusSeconds(1));
        rename(author.id(), "maja", NOON);
        assertThat(read(id).at("/user/username").asString()).isEqualTo("maja.krol");
    }

    @Test
    void shouldKeepReviewOfDeletedUserWithoutName() {
        var author = scene.customer();
        long id = author.review(scene.product(), 5);
        rename(author.id(), "leo", NOON);
        apply("user.deleted", Map.of("user_id", author.id()), NOON.plusSeconds(1));
        assertThat(read(id).path("user").isNull()).isTrue();
        assertThat(read(id).path("rating").asInt()).isEqualTo(5);
        rename(author.id(), "leo", NOON.plusSeconds(2));
        assertThat(read(id).path("user").isNull()).isTrue();
    }

    @Test
    void shouldVerifyReviewsOfBuyersWhicheverComesFirst() {
        var buyer = scene.customer();
        long before = scene.product();
        long after = scene.product();
        long early = buyer.review(before, 5);
        assertThat(read(early).path("verified_purchase").asBoolean()).isFalse();
        buy(buyer.id(), before, after, after);
        long late = buyer.review(after, 4);
        assertThat(read(early).path("verified_purchase").asBoolean()).isTrue();
        assertThat(read(late).path("verified_purchase").asBoolean()).isTrue();
        buy(buyer.id(), after);
        scene.customer().review(after, 1);
        assertThat(count(after, "true")).isOne();
        assertThat(count(after, "false")).isOne();
    }

    @Test
    void shouldIgnoreOrdersOfGuests() {
        long product = scene.product();
        scene.customer().review(product, 3);
        apply("order.paid", Map.of("items", List.of(Map.of("product_id", product, "quantity", 1))), NOON);
        assertThat(count(product, "true")).isZero();
    }

    private void rename(UUID user, String username, Instant at) {
        apply("user.changed", Map.of("user_id", user, "username", username, "active", true), at);
    }

    private void buy(UUID user, Long... products) {
        var items = List.of(products).stream()
                .map(product -> Map.of("product_id", product, "quantity", 2))
                .toList();
        apply("order.paid", Map.of("order_id", UUID.randomUUID(), "user_id", user, "items", items), NOON);
    }

    private void apply(String type, Map<String, Object> payload, Instant at) {
        JsonNode json = JsonMapper.shared().valueToTree(payload);
        var event = Event.received(UUID.randomUUID(), type, "key", json.toString(), at);
        List.of(changed, deleted, paid).stream()
                .filter(handler -> handler.type().equals(type))
                .forEach(handler -> handler.apply(event).block());
    }

    private JsonNode read(long review) {
        return scene.get("/api/v1/reviews/items/{id}/", review);
    }

    private int count(long product, String verified) {
        return scene.get("/api/v1/reviews/{product}/?verified={verified}", product, verified)
                .path("count")
                .asInt();
    }
}
