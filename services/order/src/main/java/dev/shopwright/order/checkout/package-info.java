/** What an order would cost: where it can go, by which way, with which tax, for a quarter of an hour. */
@NullMarked
package dev.shopwright.order.checkout;

import org.jspecify.annotations.NullMarked;
