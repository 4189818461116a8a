package dev.shopwright.product.suggest;

/** A product whose name completes what is being typed. */
record Suggestion(long id, String name, String slug) {}
