package dev.shopwright.product.filter;

/** A way to narrow a list down, whose choices are counted as if none of them were taken. */
public enum Facet {
    CATEGORY,
    SUBCATEGORY,
    PRICE,
    RATING,
    STOCK
}
