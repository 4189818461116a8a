/** The list of products: filtered, ordered, counted, and paged as fast at any depth. */
@NullMarked
package dev.shopwright.product.search;

import org.jspecify.annotations.NullMarked;
