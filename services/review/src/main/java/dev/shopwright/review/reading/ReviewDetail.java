package dev.shopwright.review.reading;

import dev.shopwright.web.error.ApiException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One review, as far as the viewer may see it. */
@Component
public class ReviewDetail {

    private final DatabaseClient database;

    ReviewDetail(DatabaseClient database) {
        this.database = database;
    }

    /** The review, or "not found" when there is none or it is hidden from this viewer. */
    public Mono<ReviewResponse> find(long id, Viewer viewer) {
        return database.sql(ReviewView.SELECT + "WHERE r.id = :id")
                .bind("id", id)
                .mapProperties(ReviewView.class)
                .one()
                .filter(review -> review.visibleTo(viewer))
                .map(review -> ReviewResponse.from(review, viewer))
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Review")));
    }
}
