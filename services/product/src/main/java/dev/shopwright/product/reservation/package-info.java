/** Units set aside for orders that are not paid yet: held, then sold or freed, by time at the latest. */
@NullMarked
package dev.shopwright.product.reservation;

import org.jspecify.annotations.NullMarked;
