/** Where a shop's data lies: its databases, its Redis, their volumes, and the Secrets that open them. */
@NullMarked
package dev.shopwright.operator.model.store;

import org.jspecify.annotations.NullMarked;
