package dev.shopwright.contract.hostile;

import dev.shopwright.contract.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes bad tokens from an admin's good one. */
final class Forger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Person victim;
    private final PrivateKey ownKey;

    Forger(Person victim) {
        this.victim = victim;
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(256);
            ownKey = keys.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned() {
        return encode(header().put("alg", "none")) + "." + encode(claims()) + ".";
    }

    String withAlgorithm(String algorithm) {
        return encode(header().put("alg", algorithm)) + "." + encode(claims()) + "." + part(2);
    }

    String withOriginalSignature(Map<String, Object> changed) {
        return part(0) + "." + encode(change(changed)) + "." + part(2);
    }

    /** With the header of the good token, its key's id included. */
    String signedByAnotherKey(Map<String, Object> changed) {
        String signed = part(0) + "." + encode(change(changed));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(ownKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String refreshToken() {
        return victim.refresh();
    }

    private ObjectNode change(Map<String, Object> changed) {
        ObjectNode claims = claims();
        changed.forEach(claims::putPOJO);
        return claims;
    }

    private ObjectNode header() {
        return decode(part(0));
    }

    private ObjectNode claims() {
        return decode(part(1));
    }

    private String part(int index) {
        return victim.access().split("\\.")[index];
    }

    private static ObjectNode decode(String part) {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static String encode(ObjectNode node) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(node));
    }
}
