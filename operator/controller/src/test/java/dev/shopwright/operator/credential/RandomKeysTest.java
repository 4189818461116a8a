package dev.shopwright.operator.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RandomKeysTest {

    private final RandomKeys keys = new RandomKeys();

    @Test
    void shouldMakePasswordsThatCanBeReadAloud() {
        assertThat(keys.password())
                .matches("[abcdefghijkmnpqrstuvwxyz23456789]{20}")
                .isNotEqualTo(keys.password());
    }

    @Test
    void shouldMakeKeysOf32Bytes() {
        assertThat(Base64.getDecoder().decode(keys.key())).hasSize(32);
        assertThat(keys.key()).isNotEqualTo(keys.key());
    }

    @Test
    void shouldVerifyByThePublicHalfWhatAServiceSigned() throws Exception {
        // Given
        var key = keys.serviceKey("review");
        var signed = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("hello"));
        signed.sign(new ECDSASigner(ECKey.parse(key)));

        // When
        var half = ECKey.parse(keys.publicHalf(key));

        // Then
        assertThat(signed.verify(new ECDSAVerifier(half))).isTrue();
        assertThat(half.isPrivate()).isFalse();
        assertThat(half.getKeyID()).isEqualTo("review");
    }
}
