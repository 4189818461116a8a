package dev.shopwright.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys at one time, oldest first. Which one signs and which are published follows from their times alone, so replicas
 * that hold the same keys agree without talking.
 */
record KeyRing(List<SigningKey> keys) {

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom)).toList();
    }

    /** The newest key whose time has come; a clock that runs behind gets the first. */
    SigningKey signer(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((older, newer) -> newer)
                .orElseGet(() -> keys.get(0));
    }

    /** Whether the time has come to publish the next key. */
    boolean isRotationDue(Instant now, Duration period, Duration lead) {
        return keys.isEmpty() || !newest().signsFrom().plus(period).minus(lead).isAfter(now);
    }

    /** Keys that stopped signing so long ago that nothing signed by them is still good. */
    List<SigningKey> retired(Instant now, Duration retention) {
        return IntStream.range(1, keys.size())
                .filter(next -> keys.get(next).signsFrom().plus(retention).isBefore(now))
                .mapToObj(next -> keys.get(next - 1))
                .toList();
    }

    /** The public halves of all keys that sign, signed a while ago, or will sign soon. */
    JWKSet published(Instant now, Duration retention) {
        var retired = retired(now, retention);
        return new JWKSet(keys.stream()
                .filter(key -> !retired.contains(key))
                .<JWK>map(key -> key.pair().toPublicJWK())
                .toList());
    }

    private SigningKey newest() {
        return keys.get(keys.size() - 1);
    }
}
