/** What this service knows of products, by events, and asks of the product service. */
@NullMarked
package dev.shopwright.review.product;

import org.jspecify.annotations.NullMarked;
