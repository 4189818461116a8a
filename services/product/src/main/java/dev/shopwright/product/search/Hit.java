package dev.shopwright.product.search;

import dev.shopwright.product.catalog.ProductResponse;

/** A product found, with what it is ordered by. */
record Hit(ProductResponse product, Object sortKey) {}
