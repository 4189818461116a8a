/** Pictures of products: what is let in, where it is kept, and in which sizes it goes out. */
@NullMarked
package dev.shopwright.product.image;

import org.jspecify.annotations.NullMarked;
