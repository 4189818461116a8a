/** The catalogue, as a client sees it. */
@NullMarked
package dev.shopwright.contract.product;

import org.jspecify.annotations.NullMarked;
