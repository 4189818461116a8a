/** A part of Consul's catalogue as values, and the difference between two of them. Speaks to nobody. */
@NullMarked
package dev.shopwright.consulsync.catalog;

import org.jspecify.annotations.NullMarked;
