/** How many products each further choice of a shopper would leave. */
@NullMarked
package dev.shopwright.product.facet;

import org.jspecify.annotations.NullMarked;
