package dev.shopwright.operator.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.shopwright.operator.model.store.KeyMaker;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;

/** Makes secrets up at random. */
public final class RandomKeys implements KeyMaker {

    /** None that is taken for another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String password() {
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, letter) -> text.append(LETTERS.charAt(letter)),
                        StringBuilder::append)
                .toString();
    }

    @Override
    public String key() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String serviceKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .secureRandom(random)
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java has no P-256", impossible);
        }
    }

    @Override
    public String publicHalf(String serviceKey) {
        try {
            return ECKey.parse(serviceKey).toPublicJWK().toJSONString();
        } catch (ParseException changed) {
            throw new IllegalArgumentException("a Secret's SERVICE_KEY is no key any more", changed);
        }
    }
}
