/** Whose cart a request is about: the token's user, or the guest whose signed cart id came along. */
@NullMarked
package dev.shopwright.cart.shopper;

import org.jspecify.annotations.NullMarked;
