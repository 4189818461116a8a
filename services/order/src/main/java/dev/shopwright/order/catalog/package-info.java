/** What product and cart say of the goods that somebody wants to order. */
@NullMarked
package dev.shopwright.order.catalog;

import org.jspecify.annotations.NullMarked;
