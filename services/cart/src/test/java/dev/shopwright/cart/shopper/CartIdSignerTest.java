package dev.shopwright.cart.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartSettings;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartIdSignerTest {

    private final UUID cart = UUID.randomUUID();
    private final CartIdSigner signer = signer(1);

    @Test
    void shouldOpenWhatItSigned() {
        assertThat(signer.verify(signer.sign(cart))).contains(cart);
    }

    @Test
    void shouldRefuseEveryOtherText() {
        var signed = signer.sign(cart);

        for (int i = 0; i < signed.length(); i++) {
            var changed = signed.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(signer.verify(signed.substring(0, i) + changed + signed.substring(i + 1)))
                    .isEmpty();
            assertThat(signer.verify(signed.substring(0, i))).isEmpty();
        }
        assertThat(signer.verify(signed + "a")).isEmpty();
        assertThat(signer.verify(signed.toUpperCase())).isEmpty();
    }

    @Test
    void shouldRefuseWhatAnotherKeySigned() {
        assertThat(signer.verify(signer(2).sign(cart))).isEmpty();
    }

    private static CartIdSigner signer(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        var text = Base64.getEncoder().encodeToString(key);
        return new CartIdSigner(new CartSettings(
                text,
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofDays(1),
                1));
    }
}
