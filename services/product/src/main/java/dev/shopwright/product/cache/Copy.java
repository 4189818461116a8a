package dev.shopwright.product.cache;

import org.jspecify.annotations.Nullable;

/**
 * What Redis holds of a product.
 *
 * @param generation the generation of all copies when Redis was asked, null when it was away
 * @param text the copy, null when there is none of this generation
 */
record Copy(@Nullable String generation, @Nullable String text) {

    private static final Copy UNKNOWN = new Copy(null, null);

    static Copy unknown() {
        return UNKNOWN;
    }

    static Copy of(@Nullable String generation, @Nullable String stored) {
        var current = generation == null || generation.isEmpty() ? "0" : generation;
        var prefix = current + ' ';
        return new Copy(
                current, stored != null && stored.startsWith(prefix) ? stored.substring(prefix.length()) : null);
    }

    String stored(String newText) {
        return generation + ' ' + newText;
    }
}
