package dev.shopwright.cart.shopper;

import dev.shopwright.cart.CartSettings;
import dev.shopwright.web.security.HmacSigner;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs guests' cart ids, so that only an id this shop gave out opens a cart. */
@Component
class CartIdSigner {

    private static final int ID_LENGTH = 36;

    private final HmacSigner signer;

    CartIdSigner(CartSettings settings) {
        signer = new HmacSigner(settings.cookieKeyBytes());
    }

    /** The id with its signature, fit for a cookie or a header. */
    String sign(UUID cart) {
        return cart + "." + signer.sign("guest cart " + cart);
    }

    /** The id in a signed value; empty when this shop did not sign it. */
    Optional<UUID> verify(String signed) {
        return idIn(signed).filter(cart -> HmacSigner.matches(signed, sign(cart)));
    }

    private static Optional<UUID> idIn(String signed) {
        try {
            return Optional.of(UUID.fromString(signed.substring(0, Math.min(ID_LENGTH, signed.length()))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
