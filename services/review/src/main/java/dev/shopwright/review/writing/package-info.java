/** The life of a review in its author's hands: written once per product, edited, deleted. */
@NullMarked
package dev.shopwright.review.writing;

import org.jspecify.annotations.NullMarked;
