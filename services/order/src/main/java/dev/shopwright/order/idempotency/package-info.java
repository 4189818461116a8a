/** Requests that count once, however often they are sent: their keys, and the first answer to each. */
@NullMarked
package dev.shopwright.order.idempotency;

import org.jspecify.annotations.NullMarked;
