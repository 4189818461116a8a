/** What readers do with a review: find it helpful, or report it. */
@NullMarked
package dev.shopwright.review.reaction;

import org.jspecify.annotations.NullMarked;
