package dev.shopwright.review.product;

/** The payload of the facts about products; only the id matters here. */
record ProductFact(long productId) {}
