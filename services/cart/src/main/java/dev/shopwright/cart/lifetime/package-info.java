/** When carts end: they expire, or their user is deleted. */
@NullMarked
package dev.shopwright.cart.lifetime;

import org.jspecify.annotations.NullMarked;
