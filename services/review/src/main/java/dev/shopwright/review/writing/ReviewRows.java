package dev.shopwright.review.writing;

import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** The table behind {@link Reviews}. */
interface ReviewRows extends Repository<Review, Long> {

    /** The review, held until the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Mono<Review> findById(long id);

    /** Holds nothing. */
    @Query("SELECT product_id FROM review WHERE id = :id")
    Mono<Long> findProductId(long id);

    /** Inserts a review without an id, else updates it. */
    Mono<Review> save(Review review);

    /** Its votes and reports go with it. */
    Mono<Void> deleteById(long id);
}
