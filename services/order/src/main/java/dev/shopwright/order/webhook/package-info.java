/** What payment providers tell us by themselves. */
@NullMarked
package dev.shopwright.order.webhook;

import org.jspecify.annotations.NullMarked;
