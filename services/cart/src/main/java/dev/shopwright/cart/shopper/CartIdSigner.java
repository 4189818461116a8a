package dev.shopwright.cart.shopper;

import dev.shopwright.cart.CartSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs guests' cart ids, so that only an id this shop gave out opens a cart. */
@Component
class CartIdSigner {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_LENGTH = 36;

    private final SecretKeySpec key;

    CartIdSigner(CartSettings settings) {
        this.key = new SecretKeySpec(settings.cookieKeyBytes(), ALGORITHM);
    }

    /** The id with its signature, fit for a cookie or a header. */
    String sign(UUID cart) {
        return cart + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(cart));
    }

    /** The id in a signed value; empty when this shop did not sign it. */
    Optional<UUID> verify(String signed) {
        return idIn(signed).filter(cart -> MessageDigest.isEqual(bytes(sign(cart)), bytes(signed)));
    }

    private static Optional<UUID> idIn(String signed) {
        try {
            return Optional.of(UUID.fromString(signed.substring(0, Math.min(ID_LENGTH, signed.length()))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private byte[] mac(UUID cart) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes("guest cart " + cart));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
