package dev.shopwright.review.product;

import java.util.List;

/** The part of the product service's list that matters here. */
record FoundProducts(List<FoundProduct> results) {

    record FoundProduct(long id) {}

    boolean contains(long productId) {
        return results.stream().anyMatch(product -> product.id() == productId);
    }
}
