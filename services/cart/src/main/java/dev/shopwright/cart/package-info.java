/** The cart service: what guests and customers mean to buy. */
@NullMarked
package dev.shopwright.cart;

import org.jspecify.annotations.NullMarked;
