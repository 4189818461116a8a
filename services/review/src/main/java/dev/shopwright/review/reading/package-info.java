/** What people see: the reviews of a product, one review, one's own, the moderators' queue. */
@NullMarked
package dev.shopwright.review.reading;

import org.jspecify.annotations.NullMarked;
