package dev.shopwright.review.writing;

import dev.shopwright.review.ReviewProperties;
import dev.shopwright.review.ReviewProperties.Moderation;
import dev.shopwright.review.reading.ReviewStatus;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What an author may do with a review. */
@Service
@Transactional
class Writing {

    private final Reviews reviews;
    private final ReviewProperties properties;
    private final Clock clock;

    Writing(Reviews reviews, ReviewProperties properties, Clock clock) {
        this.reviews = reviews;
        this.properties = properties;
        this.clock = clock;
    }

    /** The new review's id. */
    Mono<Long> write(UUID author, NewReview request) {
        var now = clock.instant();
        var comment = request.comment() == null ? "" : request.comment().strip();
        var status = moderatedFirst() ? ReviewStatus.PENDING : ReviewStatus.APPROVED;
        var review = new Review(null, request.productId(), author, request.rating(), comment, status, now, now);
        return reviews.add(review)
                .onErrorMap(DuplicateKeyException.class, e -> duplicate())
                .mapNotNull(Review::id);
    }

    Mono<Void> edit(long id, ReviewEdit edit, Caller editor) {
        return own(id, editor)
                .flatMap(review ->
                        reviews.replace(review, review.edited(edit, statusAfterEdit(review, editor), clock.instant())));
    }

    Mono<Void> delete(long id, Caller caller) {
        return own(id, caller).flatMap(review -> reviews.remove(id, review));
    }

    /** A stranger learns nothing about a review that isn't his, not even that it exists. */
    private Mono<Review> own(long id, Caller caller) {
        return reviews.take(id)
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
