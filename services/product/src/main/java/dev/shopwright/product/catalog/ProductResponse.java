package dev.shopwright.product.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as clients see it.
 *
 * @param image URL of the picture: a path as it is stored and sent to other services, absolute in answers
 * @param rank the average rating, rounded
 * @param stockCount what can be ordered: on hand less reserved
 */
public record ProductResponse(
        long id,
        String name,
        String slug,
        String description,
        BigDecimal price,
        String currency,
        @Nullable String image,
        long popularity,
        int rank,
        BigDecimal ratingAverage,
        long ratingCount,
        @Nullable String barcode,
        int stockCount,
        boolean inStock,
        List<Named> categories,
        List<Named> subcategories,
        @Nullable UUID sellerId,
        Instant createdAt,
        Instant updatedAt) {

    /** A category or subcategory the product is in. */
    public record Named(long id, String name) {}

    /** The same product, its picture's URL absolute. */
    public ProductResponse at(BaseUrl base) {
        if (image == null) {
            return this;
        }
        return new ProductResponse(
                id,
                name,
                slug,
                description,
                price,
                currency,
                base.absolute(image),
                popularity,
                rank,
                ratingAverage,
                ratingCount,
                barcode,
                stockCount,
                inStock,
                categories,
                subcategories,
                sellerId,
                createdAt,
                updatedAt);
    }
}
