package dev.shopwright.product.category;

/** A category or a subcategory as clients see it. */
record Category(long id, String name) {}
