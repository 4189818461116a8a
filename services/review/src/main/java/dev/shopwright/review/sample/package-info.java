/** Believable sample reviews, the same for the same seed. */
@NullMarked
package dev.shopwright.review.sample;

import org.jspecify.annotations.NullMarked;
