package dev.shopwright.review.writing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of a PATCH: what is absent stays as it is. */
record ReviewEdit(
        @Min(1) @Max(5) @Nullable Integer rating,
        @Size(max = NewReview.MAX_COMMENT) @Nullable String comment) {}
