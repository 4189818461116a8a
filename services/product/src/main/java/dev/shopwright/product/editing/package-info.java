/** How sellers and staff create, change and archive products: what they may send, who may do it, and who is told. */
@NullMarked
package dev.shopwright.product.editing;

import org.jspecify.annotations.NullMarked;
