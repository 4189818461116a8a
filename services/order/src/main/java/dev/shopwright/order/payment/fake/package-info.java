/** A payment provider that takes no money, for trying a shop out. */
@NullMarked
package dev.shopwright.order.payment.fake;

import org.jspecify.annotations.NullMarked;
