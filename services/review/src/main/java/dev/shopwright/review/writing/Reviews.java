package dev.shopwright.review.writing;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/**
 * The rows behind {@link Review}. Every change of an existing review begins by locking it here, and only then touches
 * votes, reports or the product's summary; this one order is why two changes can't block each other for good.
 */
public interface Reviews extends Repository<Review, Long> {

    /** The review, held until the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Mono<Review> findById(long id);

    /** Inserts a review without an id, else updates it. */
    Mono<Review> save(Review review);

    /** Deletes it with its votes and reports. */
    Mono<Void> deleteById(long id);
}
