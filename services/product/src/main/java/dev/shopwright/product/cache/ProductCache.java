package dev.shopwright.product.cache;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * What was read of products, as text in Redis for all instances. A write forgets it: in this instance before the writer is
 * answered, in all others within a second. With Redis away every read is answered by Postgres.
 */
@Component
public class ProductCache {

    private final RedisCopies copies;
    private final CatalogueStamp stamp;
    private final ApplicationEventPublisher events;
    private final AtomicInteger unheard = new AtomicInteger();

    ProductCache(RedisCopies copies, CatalogueStamp stamp, ApplicationEventPublisher events) {
        this.copies = copies;
        this.stamp = stamp;
        this.events = events;
    }

    /** The copy of a product, else what the loader finds, which then becomes the copy. */
    public Mono<String> read(long id, Mono<String> loader) {
        return unheard.get() > 0
                ? loader
                : copies.find(id)
                        .flatMap(copy -> copy.text() != null
                                ? Mono.just(copy.text())
                                : loader.elapsed().flatMap(loaded -> copies.keep(id, copy, loaded)));
    }

    /** To be called by a write that shows in these products; inside a transaction it waits for the commit. Never fails. */
    public Mono<Void> invalidate(Collection<Long> ids) {
        return afterCommit(note(copies.block(ids)).then(tell(ids)));
    }

    /** To be called by a write that may show in any product, as the name of a category does. */
    public Mono<Void> invalidateAll() {
        return afterCommit(note(copies.dropAll()).then(tell(null)));
    }

    /** Drops copies that only grew old, as popularity does: nobody waits for it, so nothing else is forgotten. */
    public Mono<Void> refresh(Collection<Long> ids) {
        return copies.drop(ids);
    }

    /** A write that Redis did not hear of is made up for when it is back: all that was read before goes. */
    @Scheduled(fixedDelay = 500)
    Mono<Void> makeUp() {
        return Mono.fromSupplier(unheard::get)
                .filter(missed -> missed > 0)
                .flatMap(missed -> heard(copies.dropAll())
                        .filter(heard -> heard)
                        .doOnNext(heard -> unheard.addAndGet(-missed))
                        .flatMap(heard -> tell(null)));
    }

    private Mono<Boolean> heard(Mono<Boolean> command) {
        return command.zipWith(stamp.renew(), Boolean::logicalAnd);
    }

    private Mono<Void> note(Mono<Boolean> command) {
        return heard(command)
                .filter(heard -> !heard)
                .doOnNext(missed -> unheard.incrementAndGet())
                .then();
    }

    private Mono<Void> tell(@Nullable Collection<Long> ids) {
        return Mono.fromRunnable(() -> events.publishEvent(new ProductsChanged(ids)));
    }

    private static Mono<Void> afterCommit(Mono<Void> action) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new AfterCommit(action)))
                .map(waiting -> true)
                .onErrorResume(NoTransactionException.class, outside -> action.thenReturn(true))
                .then();
    }

    private record AfterCommit(Mono<Void> action) implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return action;
        }
    }
}
