/** What reviews say of a product, told by the review service and kept beside it. */
@NullMarked
package dev.shopwright.product.rating;

import org.jspecify.annotations.NullMarked;
