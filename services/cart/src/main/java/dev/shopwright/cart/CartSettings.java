package dev.shopwright.cart;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The cart service's own settings.
 *
 * @param cookieKey base64 of the 32 bytes that sign guests' cart ids; every replica needs the same, and a new key
 *     orphans the guest carts of the old one
 * @param guestLifetime how long a guest's cart lives after its last use
 * @param userLifetime how long a signed-in user's cart lives after its last use
 * @param productBudget longest wait for product's answer, all tries together; long, as who puts something in would rather
 *     wait than be told to try again
 * @param readBudget longest wait of a reader, who is shown what was last known instead
 * @param expiryInterval pause between two sweeps of expired carts
 * @param expiryBatch how many expired carts one statement removes
 */
@ConfigurationProperties("shopwright.cart")
public record CartSettings(
        @DefaultValue("") String cookieKey,
        @DefaultValue("30d") Duration guestLifetime,
        @DefaultValue("180d") Duration userLifetime,
        @DefaultValue("3s") Duration productBudget,
        @DefaultValue("1s") Duration readBudget,
        @DefaultValue("10m") Duration expiryInterval,
        @DefaultValue("500") int expiryBatch) {

    private static final int KEY_BYTES = 32;

    public CartSettings {
        if (decoded(cookieKey).length != KEY_BYTES) {
            throw new IllegalArgumentException("shopwright.cart.cookie-key (environment: CART_COOKIE_KEY) must be 32"
                    + " bytes in base64, for example the output of: openssl rand -base64 32");
        }
    }

    /** The signing key itself. */
    public byte[] cookieKeyBytes() {
        return decoded(cookieKey);
    }

    /** How long a cart lives after its last use. */
    public Duration lifetime(boolean isGuest) {
        return isGuest ? guestLifetime : userLifetime;
    }

    /** Without the key, which belongs in no log. */
    @Override
    public String toString() {
        return "CartSettings[guestLifetime=" + guestLifetime + ", userLifetime=" + userLifetime + "]";
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
