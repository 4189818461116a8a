/** Products as clients read and write them, with the rules of who may and of versions. */
@NullMarked
package dev.shopwright.product.catalog;

import org.jspecify.annotations.NullMarked;
