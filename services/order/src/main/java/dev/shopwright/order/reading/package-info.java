/** Orders as their buyers and staff read them. */
@NullMarked
package dev.shopwright.order.reading;

import org.jspecify.annotations.NullMarked;
