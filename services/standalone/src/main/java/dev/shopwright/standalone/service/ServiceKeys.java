package dev.shopwright.standalone.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.shopwright.standalone.store.Secrets;
import java.text.ParseException;

/** The keys by which the services know each other: every one signs with its own and knows the others' public halves. */
record ServiceKeys(JWKSet keys) {

    static ServiceKeys from(Secrets secrets) {
        return new ServiceKeys(new JWKSet(
                Service.ALL.stream().map(service -> key(secrets, service.id())).toList()));
    }

    String privateOf(String service) {
        return keys.getKeyByKeyId(service).toJSONString();
    }

    String allPublic() {
        return keys.toPublicJWKSet().toString();
    }

    private static JWK key(Secrets secrets, String service) {
        try {
            return ECKey.parse(secrets.of(service + ".service-key", () -> generate(service)));
        } catch (ParseException e) {
            throw new IllegalStateException("the service key of " + service + " is no longer a key", e);
        }
    }

    private static String generate(String service) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(service).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java cannot make P-256 keys", e);
        }
    }
}
