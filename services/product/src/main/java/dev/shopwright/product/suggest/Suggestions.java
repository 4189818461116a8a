package dev.shopwright.product.suggest;

import java.util.List;

/** What a shopper may be about to type, the likeliest first. */
record Suggestions(List<Suggestion> results) {}
