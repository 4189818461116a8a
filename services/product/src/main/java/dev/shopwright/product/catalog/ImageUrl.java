package dev.shopwright.product.catalog;

import org.jspecify.annotations.Nullable;

/** Where a product's picture is found: the hash in the URL lets it be kept for ever. */
public final class ImageUrl {

    private ImageUrl() {}

    /** The path and query, null for a product without a picture. */
    public static @Nullable String path(long productId, @Nullable String imageId) {
        return imageId == null ? null : "/api/v1/products/" + productId + "/image/?v=" + imageId;
    }
}
