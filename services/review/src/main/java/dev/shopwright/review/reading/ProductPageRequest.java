package dev.shopwright.review.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What may be asked of a product's reviews. */
record ProductPageRequest(
        @Min(1) @Max(5) @Nullable Integer rating,
        @Nullable Boolean verified,
        @Nullable String ordering) {

    ReviewFilter filter(long productId) {
        return new ReviewFilter(productId, null, ReviewStatus.SHOWN, rating, verified);
    }
}
