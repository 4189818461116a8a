/** The port to payment providers, and what this service remembers of each payment. */
@NullMarked
package dev.shopwright.order.payment;

import org.jspecify.annotations.NullMarked;
