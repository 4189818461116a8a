package dev.shopwright.product.editing;

/** What other services are told of a product that is sold no more. */
record ProductArchived(long productId) {

    static final String TYPE = "product.archived";
}
