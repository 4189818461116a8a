/** The order service's part of the sample data: three months of orders in all states. */
@NullMarked
package dev.shopwright.order.sample;

import org.jspecify.annotations.NullMarked;
