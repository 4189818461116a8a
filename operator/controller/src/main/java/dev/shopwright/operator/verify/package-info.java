/** Whether a shop sells, found out as a customer would: over HTTP, with an account of its own that is gone afterwards. */
@NullMarked
package dev.shopwright.operator.verify;

import org.jspecify.annotations.NullMarked;
