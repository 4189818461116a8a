package dev.shopwright.order.payment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String BODY = "{\"id\":\"evt_1\"}";

    private final WebhookSignature signature = new WebhookSignature("secret");

    @Test
    void shouldBelieveWhatWasSigned() {
        assertThatCode(() -> signature.verify(signature.sign(BODY, NOW), BODY, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldBelieveOneOfTwoSignaturesWhileAKeyIsReplaced() {
        var other = new WebhookSignature("other").sign(BODY, NOW);
        var both = other + "," + signature.sign(BODY, NOW).split(",")[1];

        assertThatCode(() -> signature.verify(both, BODY, NOW)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAnotherBodyKeyOrTime() {
        var header = signature.sign(BODY, NOW);

        refused(header, BODY + " ", NOW, "not the provider's");
        refused(new WebhookSignature("other").sign(BODY, NOW), BODY, NOW, "not the provider's");
        refused(header.replace("t=", "t=1"), BODY, NOW, "not the provider's");
        refused("", BODY, NOW, "not signed");
        refused(null, BODY, NOW, "not signed");
    }

    @Test
    void shouldRefuseWhatIsOlderThanFiveMinutes() {
        var header = signature.sign(BODY, NOW);

        assertThatCode(() -> signature.verify(header, BODY, NOW.plus(Duration.ofMinutes(5))))
                .doesNotThrowAnyException();
        refused(header, BODY, NOW.plus(Duration.ofMinutes(5)).plusSeconds(1), "older than 5 minutes");
        refused(header, BODY, NOW.minus(Duration.ofMinutes(6)), "older than 5 minutes");
    }

    private void refused(String header, String body, Instant now, String reason) {
        assertThatThrownBy(() -> signature.verify(header, body, now))
                .isInstanceOf(InvalidWebhookException.class)
                .hasMessageContaining(reason);
    }
}
