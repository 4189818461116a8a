/** What product says about the goods in carts, asked over HTTP and remembered for when product is down. */
@NullMarked
package dev.shopwright.cart.catalog;

import org.jspecify.annotations.NullMarked;
