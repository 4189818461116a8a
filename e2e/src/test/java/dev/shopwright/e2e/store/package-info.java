/** Where shops keep their data: that it stays, whom it belongs to, and that it may lie elsewhere. */
@NullMarked
package dev.shopwright.e2e.store;

import org.jspecify.annotations.NullMarked;
