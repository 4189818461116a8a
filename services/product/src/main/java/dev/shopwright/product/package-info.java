/** The program that owns what the shop sells: the catalogue, its pictures, stock and search. */
@NullMarked
package dev.shopwright.product;

import org.jspecify.annotations.NullMarked;
