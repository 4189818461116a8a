package dev.shopwright.order.purchase;

import dev.shopwright.order.OrderProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs what opens an order to the guest who placed it. It is made of the order's id, so that none has to be kept. */
@Component
public class GuestTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    GuestTokens(OrderProperties properties) {
        key = new SecretKeySpec(properties.linkKeyBytes(), ALGORITHM);
    }

    public String sign(UUID orderId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signature = mac.doFinal(bytes("guest order " + orderId));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }

    public boolean opens(String token, UUID orderId) {
        return MessageDigest.isEqual(bytes(sign(orderId)), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
