/** What an order still has to do with the outside, step by step, whatever crashes on the way. */
@NullMarked
package dev.shopwright.order.saga;

import org.jspecify.annotations.NullMarked;
