/** Draws the pictures of the sample products from vector motifs, so that the shop ships no photographs and needs no fonts. */
@NullMarked
package dev.shopwright.product.drawing;

import org.jspecify.annotations.NullMarked;
