package dev.shopwright.auth.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * A refresh token in its holder's hands. It yields the hash it is known by, and a key to seal its successor with, so that
 * a copy of the database gives nobody a token, yet the holder can be given the same successor twice.
 */
record TokenSecret(String token) {

    private static final int NONCE_BYTES = 16;

    byte[] hash() {
        return sha256("token:" + token);
    }

    byte[] seal(String successor) {
        return encryptor().encrypt(successor.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte[] sealed) {
        return new String(encryptor().decrypt(sealed), StandardCharsets.UTF_8);
    }

    private AesBytesEncryptor encryptor() {
        var key = new SecretKeySpec(sha256("successor:" + token), "AES");
        return new AesBytesEncryptor(key, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
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
