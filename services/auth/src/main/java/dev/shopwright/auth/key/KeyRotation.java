package dev.shopwright.auth.key;

import dev.shopwright.auth.AuthProperties;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Makes keys in time and drops them when nothing needs them. A key is published for twice the time that its readers may
 * hold an older set before it signs, and for as long as its tokens live after it stopped.
 */
@Component
class KeyRotation {

    /** How long readers may hold the published keys. */
    static final Duration MAX_AGE = Duration.ofSeconds(300);

    private static final Duration LEAD = MAX_AGE.multipliedBy(2);
    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

    private final KeyStore store;
    private final TransactionalOperator transaction;
    private final AuthProperties properties;
    private final Clock clock;

    KeyRotation(KeyStore store, TransactionalOperator transaction, AuthProperties properties, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** The keys as they should be now. */
    Mono<KeyRing> current() {
        return store.load().flatMap(ring -> isDue(ring) ? rotate() : Mono.just(ring));
    }

    /** How long a key is published after it stopped signing. */
    Duration retention() {
        var access = properties.accessLifetime();
        var refresh = properties.refreshLifetime();
        return (access.compareTo(refresh) > 0 ? access : refresh).plus(MAX_AGE);
    }

    private boolean isDue(KeyRing ring) {
        return ring.isRotationDue(clock.instant(), properties.keyRotation(), LEAD);
    }

    /** Replicas take turns, and the second finds the work done. */
    private Mono<KeyRing> rotate() {
        return store.lock()
                .then(store.load())
                .filter(this::isDue)
                .flatMap(ring -> store.add(next(ring)).then(store.remove(ring.retired(clock.instant(), retention()))))
                .then(Mono.defer(store::load))
                .as(transaction::transactional);
    }

    /** The very first key signs at once: nobody can hold an older set. */
    private SigningKey next(KeyRing ring) {
        var now = clock.instant();
        var key = SigningKey.generate(now, ring.keys().isEmpty() ? now : now.plus(LEAD));
        log.info("signing key created kid={} signsFrom={}", key.id(), key.signsFrom());
        return key;
    }
}
