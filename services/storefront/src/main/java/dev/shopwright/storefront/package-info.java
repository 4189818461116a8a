/** The shop's web front: its page, its name, its state, and the end of every path that nobody else serves. */
@NullMarked
package dev.shopwright.storefront;

import org.jspecify.annotations.NullMarked;
