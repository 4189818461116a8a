package dev.shopwright.product.rating;

import java.math.BigDecimal;

/** What the review service tells of a product's approved reviews, as far as the catalogue shows it. */
record ReviewChanged(long productId, long count, BigDecimal average) {}
