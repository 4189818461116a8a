/** Answers kept for a moment in memory and for a minute in Redis, and dropped when their product changes. */
@NullMarked
package dev.shopwright.product.cache;

import org.jspecify.annotations.NullMarked;
