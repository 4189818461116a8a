/** Checkout and orders: what they cost, how they are paid, sent, cancelled and refunded. */
@NullMarked
package dev.shopwright.order;

import org.jspecify.annotations.NullMarked;
