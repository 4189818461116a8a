package dev.shopwright.order.payment;

import dev.shopwright.web.security.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a message, as Stripe writes it (https://docs.stripe.com/webhooks#verify-manually): {@code t=seconds,v1=hex}
 * with the HMAC-SHA256 of time and body. Several {@code v1} may stand there while a key is being replaced.
 */
public final class WebhookSignature {

    /** How old a message may be, which is Stripe's own default. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final HmacSigner signer;

    public WebhookSignature(String secret) {
        signer = new HmacSigner(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The header's value for a message that is sent now. */
    public String sign(String body, Instant now) {
        var time = String.valueOf(now.getEpochSecond());
        return "t=" + time + ",v1=" + signature(time, body);
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
        var signed = "v1=" + signature(time, body);
        if (Arrays.stream(parts).noneMatch(part -> HmacSigner.matches(part, signed))) {
            throw new InvalidWebhookException("The signature is not the provider's.");
        }
        if (Duration.between(sentAt(time), now).abs().compareTo(TOLERANCE) > 0) {
            throw new InvalidWebhookException("The message is older than " + TOLERANCE.toMinutes() + " minutes.");
        }
    }

    /** The time is signed, so what is no number here was signed so. */
    private static Instant sentAt(String time) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(time));
        } catch (NumberFormatException notATime) {
            throw new InvalidWebhookException("The signature has no time.");
        }
    }

    private String signature(String time, String body) {
        return HexFormat.of().formatHex(signer.mac(time + "." + body));
    }
}
