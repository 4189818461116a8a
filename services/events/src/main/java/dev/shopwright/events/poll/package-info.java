/** How relay and consumer run: step by step until nothing is left, quiet while a data store is away, with their lag shown. */
@NullMarked
package dev.shopwright.events.poll;

import org.jspecify.annotations.NullMarked;
