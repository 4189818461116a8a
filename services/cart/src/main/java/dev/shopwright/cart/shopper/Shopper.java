package dev.shopwright.cart.shopper;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose cart a request is about.
 *
 * @param userId the signed-in user, null for a guest
 * @param guestCart the guest cart whose signed id came with the request, null without one
 */
public record Shopper(@Nullable UUID userId, @Nullable UUID guestCart) {

    /** The id of the cart: the user's own, even when a guest cart came along; none for a new guest. */
    public Optional<UUID> cartId() {
        return Optional.ofNullable(userId).map(Shopper::cartOf).or(() -> Optional.ofNullable(guestCart));
    }

    /** This shopper with a cart id to fill, a new one for a new guest. */
    public Shopper withCart() {
        return cartId().isPresent() ? this : guest(UUID.randomUUID());
    }

    /** Derived, so that a user has one cart however many requests open it at once. */
    private static UUID cartOf(UUID userId) {
        return UUID.nameUUIDFromBytes(("cart of " + userId).getBytes(StandardCharsets.UTF_8));
    }

    private static Shopper guest(UUID cart) {
        return new Shopper(null, cart);
    }
}
