package dev.shopwright.review.writing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of a new review; HTML in the comment is text like any other. */
record NewReview(
        @NotNull Long productId,
        @NotNull @Min(1) @Max(5) Integer rating,
        @Size(max = MAX_COMMENT) @Nullable String comment) {

    static final int MAX_COMMENT = 5000;
}
