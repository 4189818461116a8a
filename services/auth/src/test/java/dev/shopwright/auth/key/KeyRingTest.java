package dev.shopwright.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration LEAD = Duration.ofMinutes(10);
    private static final Duration RETENTION = Duration.ofDays(1);

    @Test
    void shouldSignWithTheNewestKeyWhoseTimeHasCome() {
        var old = key(NOW.minus(PERIOD));
        var next = key(NOW);
        var ring = new KeyRing(List.of(next, old));

        assertThat(ring.signer(NOW.minusMillis(1))).isEqualTo(old);
        assertThat(ring.signer(NOW)).isEqualTo(next);
    }

    @Test
    void shouldSignWithTheOnlyKeyThoughItsClockRunsBehind() {
        var first = key(NOW);

        assertThat(new KeyRing(List.of(first)).signer(NOW.minusSeconds(5))).isEqualTo(first);
    }

    @Test
    void shouldPublishKeysBeforeTheySignAndWhileTheirTokensLive() {
        var old = key(NOW.minus(PERIOD));
        var next = key(NOW);
        var ring = new KeyRing(List.of(old, next));

        assertThat(ids(ring, NOW.minus(LEAD))).containsExactly(old.id(), next.id());
        assertThat(ids(ring, NOW.plus(RETENTION))).containsExactly(old.id(), next.id());
        assertThat(ids(ring, NOW.plus(RETENTION).plusMillis(1))).containsExactly(next.id());
    }

    @Test
    void shouldPublishNoPrivateHalf() {
        var ring = new KeyRing(List.of(key(NOW)));

        assertThat(ring.published(NOW, RETENTION).getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void shouldRotateInTimeForTheNextKeyToBeKnownWhenItSigns() {
        var ring = new KeyRing(List.of(key(NOW)));
        var due = NOW.plus(PERIOD).minus(LEAD);

        assertThat(ring.isRotationDue(due.minusMillis(1), PERIOD, LEAD)).isFalse();
        assertThat(ring.isRotationDue(due, PERIOD, LEAD)).isTrue();
        assertThat(new KeyRing(List.of()).isRotationDue(NOW, PERIOD, LEAD)).isTrue();
        assertThat(new KeyRing(List.of(key(NOW), key(NOW.plus(PERIOD)))).isRotationDue(due, PERIOD, LEAD))
                .isFalse();
    }

    private static List<String> ids(KeyRing ring, Instant now) {
        return ring.published(now, RETENTION).getKeys().stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static SigningKey key(Instant signsFrom) {
        return SigningKey.generate(signsFrom.minus(LEAD), signsFrom);
    }
}
