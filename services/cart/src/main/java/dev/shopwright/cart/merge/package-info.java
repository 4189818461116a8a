/** Moves a guest's cart into the cart of the user who signed in. */
@NullMarked
package dev.shopwright.cart.merge;

import org.jspecify.annotations.NullMarked;
