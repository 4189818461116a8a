/** What this service knows of users and their purchases, by events. */
@NullMarked
package dev.shopwright.review.shopper;

import org.jspecify.annotations.NullMarked;
