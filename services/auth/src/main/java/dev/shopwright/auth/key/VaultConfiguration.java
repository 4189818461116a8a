package dev.shopwright.auth.key;

import dev.shopwright.auth.AuthProperties;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/** The vault seals what the database must not hold in the open, with AES-256-GCM. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    BytesEncryptor vault(AuthProperties properties) {
        var key = new SecretKeySpec(keyBytes(properties.keyEncryptionKey()), "AES");
        return AesGcmBytesEncryptor.withSecretKey(key).build();
    }

    static byte[] keyBytes(String base64) {
        if (base64.isBlank()) {
            throw new InvalidKeyEncryptionKeyException("is not set");
        }
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length != KEY_BYTES) {
                throw new InvalidKeyEncryptionKeyException("holds " + key.length + " bytes");
            }
            return key;
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidKeyEncryptionKeyException("is not base64");
        }
    }
}
