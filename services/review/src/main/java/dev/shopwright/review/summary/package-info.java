/** How many stars each product has, kept with every change and told to the catalogue. */
@NullMarked
package dev.shopwright.review.summary;

import org.jspecify.annotations.NullMarked;
