/**
 * The loop that makes a shop of a {@code Shop} and keeps it so: observe, ask the model, apply, prune, tell. What a shop is to be
 * is decided in the model; here is only how it gets there.
 */
@NullMarked
package dev.shopwright.operator.shop;

import org.jspecify.annotations.NullMarked;
