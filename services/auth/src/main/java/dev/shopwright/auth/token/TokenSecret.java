package dev.shopwright.auth.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * A refresh token in its holder's hands. It yields the hash it is known by, and a key to seal its successor with, so that
 * a copy of the database gives nobody a token, yet the holder can be given the same successor twice.
 */
record TokenSecret(String token) {

    byte[] hash() {
        return sha256("token:" + token);
    }

    byte[] seal(String successor) {
        return encryptor().encrypt(successor.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte[] sealed) {
        return new String(encryptor().decrypt(sealed), StandardCharsets.UTF_8);
    }

    private BytesEncryptor encryptor() {
        var key = new SecretKeySpec(sha256("successor:" + token), "AES");
        return AesGcmBytesEncryptor.withSecretKey(key).build();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "TokenSecret";
    }
}
