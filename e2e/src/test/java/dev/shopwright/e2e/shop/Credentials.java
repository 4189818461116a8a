package dev.shopwright.e2e.shop;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;

/** What one shop's secrets are, made up anew for each: 32 random bytes in base64 will do as a key and as a password. */
final class Credentials {

    private static final String REDIS_PASSWORD = "REDIS_PASSWORD";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final String redisPassword = madeUp();

    /** What Redis itself is told. */
    Secret ofRedis(String name) {
        return secret(name).addToStringData(REDIS_PASSWORD, redisPassword).build();
    }

    /** What a service and its database are told. */
    Secret ofService(String name, Collection<String> own) {
        SecretBuilder secret = secret(name).addToStringData(REDIS_PASSWORD, redisPassword);
        own.forEach(key -> secret.addToStringData(key, madeUp()));
        return secret.build();
    }

    private static SecretBuilder secret(String name) {
        return new SecretBuilder().withNewMetadata().withName(name).endMetadata();
    }

    private String madeUp() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
