package dev.shopwright.review.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** How many shown reviews with each number of stars a product has. */
record Summary(long productId, int stars1, int stars2, int stars3, int stars4, int stars5) {

    static Summary empty(long productId) {
        return new Summary(productId, 0, 0, 0, 0, 0);
    }

    /** Reviews per star, beginning with one star. */
    List<Integer> histogram() {
        return List.of(stars1, stars2, stars3, stars4, stars5);
    }

    int count() {
        return stars1 + stars2 + stars3 + stars4 + stars5;
    }

    /** With two decimals; 0.00 without reviews. */
    BigDecimal average() {
        int stars = IntStream.rangeClosed(1, 5)
                .map(star -> star * histogram().get(star - 1))
                .sum();
        return BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(Math.max(1, count())), 2, RoundingMode.HALF_UP);
    }
}
