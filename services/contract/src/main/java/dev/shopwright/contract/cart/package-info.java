/** Carts of guests and users, as a client sees them. */
@NullMarked
package dev.shopwright.contract.cart;

import org.jspecify.annotations.NullMarked;
