package dev.shopwright.order.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a message, as Stripe writes it (https://docs.stripe.com/webhooks#verify-manually): {@code t=seconds,v1=hex}
 * with the HMAC-SHA256 of time and body. Several {@code v1} may stand there while a key is being replaced.
 */
public final class WebhookSignature {

    /** How old a message may be, which is Stripe's own default. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public WebhookSignature(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The header's value for a message that is sent now. */
    public String sign(String body, Instant now) {
        var time = String.valueOf(now.getEpochSecond());
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac(time, body));
    }

    /**
     * Completes when the message is ours to believe.
     *
     * @throws InvalidWebhookException when it is not
     */
    public void verify(@Nullable String header, String body, Instant now) {
        var parts = header == null ? new String[0] : header.split(",");
        var time = Arrays.stream(parts)
                .filter(part -> part.startsWith("t="))
                .map(part -> part.substring(2))
                .findFirst()
                .orElseThrow(() -> new InvalidWebhookException("The message is not signed."));
        var mac = mac(time, body);
        if (Arrays.stream(parts).noneMatch(part -> part.startsWith("v1=") && matches(part.substring(3), mac))) {
            throw new InvalidWebhookException("The signature is not the provider's.");
        }
        if (Duration.between(sentAt(time), now).abs().compareTo(TOLERANCE) > 0) {
            throw new InvalidWebhookException("The message is older than " + TOLERANCE.toMinutes() + " minutes.");
        }
    }

    private static boolean matches(String hex, byte[] mac) {
        return MessageDigest.isEqual(
                hex.getBytes(StandardCharsets.UTF_8),
                HexFormat.of().formatHex(mac).getBytes(StandardCharsets.UTF_8));
    }

    /** The time is signed, so what is no number here was signed so. */
    private static Instant sentAt(String time) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(time));
        } catch (NumberFormatException notATime) {
            throw new InvalidWebhookException("The signature has no time.");
        }
    }

    private byte[] mac(String time, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }
}
