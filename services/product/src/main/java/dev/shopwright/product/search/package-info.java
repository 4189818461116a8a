/** Lists of products: filtered, searched despite typing errors, ordered, counted by facet, and paged at any depth. */
@NullMarked
package dev.shopwright.product.search;

import org.jspecify.annotations.NullMarked;
