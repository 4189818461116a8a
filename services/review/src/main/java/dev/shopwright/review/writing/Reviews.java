package dev.shopwright.review.writing;

import dev.shopwright.review.summary.Summaries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * All reviews, each change with its product's summary in the caller's transaction. Locks are taken in one order, so that
 * two changes can't block each other for good: the product's turn, the review, its votes and reports, the summary.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reviews {

    private final ReviewRows rows;
    private final Summaries summaries;

    Reviews(ReviewRows rows, Summaries summaries) {
        this.rows = rows;
        this.summaries = summaries;
    }

    /** The review, held for a change that leaves the product's summary alone; empty when there is none. */
    public Mono<Review> hold(long id) {
        return rows.findById(id);
    }

    /** The review with its product's turn, held for any change; empty when there is none. */
    public Mono<Review> take(long id) {
        return rows.findProductId(id)
                .flatMap(product -> summaries.awaitTurn(product).then(rows.findById(id)));
    }

    Mono<Review> add(Review review) {
        return summaries
                .awaitTurn(review.productId())
                .then(rows.save(review))
                .flatMap(added -> summaries
                        .move(added.productId(), 0, added.countedRating())
                        .thenReturn(added));
    }

    /** Puts the changed review in the place of the one that was taken. */
    public Mono<Void> replace(Review taken, Review changed) {
        return rows.save(changed)
                .then(summaries.move(taken.productId(), taken.countedRating(), changed.countedRating()));
    }

    Mono<Void> remove(long id, Review taken) {
        return rows.deleteById(id).then(summaries.move(taken.productId(), taken.countedRating(), 0));
    }
}
