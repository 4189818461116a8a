package dev.shopwright.review.writing;

import dev.shopwright.review.ReviewProperties;
import dev.shopwright.review.ReviewProperties.Moderation;
import dev.shopwright.review.reading.ReviewStatus;
import dev.shopwright.review.summary.Summaries;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Writes, edits and deletes reviews, each with the product's summary in one transaction. */
@Service
@Transactional
class Writing {

    private final Reviews reviews;
    private final Summaries summaries;
    private final ReviewProperties properties;
    private final Clock clock;

    Writing(Reviews reviews, Summaries summaries, ReviewProperties properties, Clock clock) {
        this.reviews = reviews;
        this.summaries = summaries;
        this.properties = properties;
        this.clock = clock;
    }

    /** The new review's id. */
    Mono<Long> write(UUID author, NewReview request) {
        var now = clock.instant();
        var comment = request.comment() == null ? "" : request.comment().strip();
        var status = moderatedFirst() ? ReviewStatus.PENDING : ReviewStatus.APPROVED;
        var review = new Review(null, request.productId(), author, request.rating(), comment, status, now, now);
        return reviews.save(review)
                .onErrorMap(DuplicateKeyException.class, e -> duplicate())
                .flatMap(saved -> summaries
                        .move(saved.productId(), 0, saved.countedRating())
                        .thenReturn(saved.id()));
    }

    Mono<Void> edit(long id, ReviewEdit edit, Caller editor) {
        return own(id, editor).flatMap(review -> {
            var edited = review.edited(edit, statusAfterEdit(review, editor), clock.instant());
            return reviews.save(edited)
                    .then(summaries.move(review.productId(), review.countedRating(), edited.countedRating()));
        });
    }

    Mono<Void> delete(long id, Caller caller) {
        return own(id, caller)
                .flatMap(review ->
                        reviews.deleteById(id).then(summaries.move(review.productId(), review.countedRating(), 0)));
    }

    /** A stranger learns nothing about a review that isn't his, not even that it exists. */
    private Mono<Review> own(long id, Caller caller) {
        return reviews.findById(id)
                .filter(review -> review.isBy(caller.id()) || caller.isStaff())
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Review")));
    }

    /** An author can't edit a review past the moderators: what they refused, or want to see first, waits for them. */
    private ReviewStatus statusAfterEdit(Review review, Caller editor) {
        boolean asksAgain = moderatedFirst() || review.status() == ReviewStatus.REJECTED;
        return asksAgain && !editor.isStaff() ? ReviewStatus.PENDING : review.status();
    }

    private boolean moderatedFirst() {
        return properties.moderation() == Moderation.BEFORE;
    }

    private static ApiException duplicate() {
        return ApiException.conflict("duplicate_review", "You have already reviewed this product.");
    }
}
