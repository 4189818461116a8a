/** Letters about orders that are still to be written. */
@NullMarked
package dev.shopwright.order.letter;

import org.jspecify.annotations.NullMarked;
