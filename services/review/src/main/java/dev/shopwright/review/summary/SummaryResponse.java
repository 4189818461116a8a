package dev.shopwright.review.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the shown reviews of a product add up to.
 *
 * @param average {@code "0.00"} without reviews
 * @param histogram the number of reviews with one to five stars
 */
@Schema(name = "ReviewSummary")
record SummaryResponse(
        int count,
        @Schema(type = "string", example = "4.25") BigDecimal average,
        List<Integer> histogram) {

    static SummaryResponse from(Summary summary) {
        return new SummaryResponse(summary.count(), summary.average(), summary.histogram());
    }
}
