/** The sample shop's range: believable products, their pictures and stock, and the odd rows that break careless clients. */
@NullMarked
package dev.shopwright.product.sample;

import org.jspecify.annotations.NullMarked;
