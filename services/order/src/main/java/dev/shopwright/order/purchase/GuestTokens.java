package dev.shopwright.order.purchase;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.web.security.HmacSigner;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs what opens an order to the guest who placed it. It is made of the order's id, so that none has to be kept. */
@Component
public class GuestTokens {

    private final HmacSigner signer;

    GuestTokens(OrderProperties properties) {
        signer = new HmacSigner(properties.linkKeyBytes());
    }

    public String sign(UUID orderId) {
        return signer.sign("guest order " + orderId);
    }

    public boolean opens(String token, UUID orderId) {
        return HmacSigner.matches(token, sign(orderId));
    }
}
