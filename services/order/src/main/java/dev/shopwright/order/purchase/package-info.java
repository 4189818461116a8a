/** The order itself: its goods, totals and state, and all that ever happened to it. */
@NullMarked
package dev.shopwright.order.purchase;

import org.jspecify.annotations.NullMarked;
