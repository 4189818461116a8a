/** What buyers and staff do with an order: cancel, ship, deliver, refund. */
@NullMarked
package dev.shopwright.order.handling;

import org.jspecify.annotations.NullMarked;
