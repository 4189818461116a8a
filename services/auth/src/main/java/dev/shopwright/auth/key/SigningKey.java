package dev.shopwright.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * One ES256 key pair.
 *
 * @param pair both halves
 * @param createdAt when it is first published
 * @param signsFrom when it takes over signing
 */
record SigningKey(ECKey pair, Instant createdAt, Instant signsFrom) {

    static SigningKey generate(Instant now, Instant signsFrom) {
        try {
            var pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            return new SigningKey(pair, now, signsFrom);
        } catch (JOSEException unsupported) {
            throw new IllegalStateException("this Java can't generate P-256 keys", unsupported);
        }
    }

    String id() {
        return pair.getKeyID();
    }
}
