package dev.shopwright.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;

class VaultConfigurationTest {

    @ParameterizedTest
    @CsvSource({"'',is not set", "'  ',is not set", "c2hvcnQ=,holds 5 bytes", "!!,is not base64"})
    void shouldSayWhatIsWrongWithTheKeyEncryptionKey(String key, String problem) {
        var failure = catchThrowable(() -> VaultConfiguration.keyBytes(key));

        var told = new KeyEncryptionKeyFailureAnalyzer().analyze(new BeanCreationException("vault", failure));
        assertThat(told.getDescription()).isEqualTo("KEY_ENCRYPTION_KEY " + problem + ".");
        assertThat(told.getAction()).contains("32 random bytes in base64");
    }

    @Test
    void shouldTakeThirtyTwoBytes() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(VaultConfiguration.keyBytes(key + "\n")).hasSize(32);
    }
}
