/** Units set aside at product for an order, sold or given back. */
@NullMarked
package dev.shopwright.order.stock;

import org.jspecify.annotations.NullMarked;
