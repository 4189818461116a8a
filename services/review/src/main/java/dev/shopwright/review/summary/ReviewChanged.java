package dev.shopwright.review.summary;

import java.math.BigDecimal;
import java.util.List;

/** The fact {@code review.changed}: what the shown reviews of a product now add up to; the histogram starts at one star. */
record ReviewChanged(long productId, int count, BigDecimal average, List<Integer> histogram) {

    static final String TYPE = "review.changed";

    static ReviewChanged from(Summary summary) {
        return new ReviewChanged(summary.productId(), summary.count(), summary.average(), summary.histogram());
    }
}
