/** The HTTP calls of a shopper on their cart. */
@NullMarked
package dev.shopwright.cart.shopping;

import org.jspecify.annotations.NullMarked;
