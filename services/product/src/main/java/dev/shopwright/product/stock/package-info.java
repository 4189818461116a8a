/** How many units lie on the shelves, and why: every change by hand leaves a line in the ledger. */
@NullMarked
package dev.shopwright.product.stock;

import org.jspecify.annotations.NullMarked;
