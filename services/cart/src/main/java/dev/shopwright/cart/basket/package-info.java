/** Carts and their lines: how they are stored, changed, and priced for reading. */
@NullMarked
package dev.shopwright.cart.basket;

import org.jspecify.annotations.NullMarked;
