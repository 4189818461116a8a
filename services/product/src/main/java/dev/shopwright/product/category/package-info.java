/** The two levels products are sorted into, kept by staff. */
@NullMarked
package dev.shopwright.product.category;

import org.jspecify.annotations.NullMarked;
