package dev.shopwright.product.catalog;

/**
 * A product with what its ETag is made of.
 *
 * @param version of the editable fields
 */
record ProductView(ProductResponse product, long version) {}
