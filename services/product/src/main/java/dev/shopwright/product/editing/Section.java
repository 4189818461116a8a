package dev.shopwright.product.editing;

import java.util.Locale;

/** What products are sorted into, and where that is stored. */
enum Section {
    CATEGORY("categories"),
    SUBCATEGORY("subcategories");

    private final String field;

    Section(String field) {
        this.field = field;
    }

    /** The field of a {@link ProductForm}. */
    String field() {
        return field;
    }

    /** Locks those that exist of the wanted ones, so that none goes before the product is in it. */
    String select() {
        return "SELECT id FROM %s WHERE id = ANY(:ids) ORDER BY id FOR KEY SHARE".formatted(table());
    }

    String delete() {
        return "DELETE FROM product_%1$s WHERE product_id = :id AND %1$s_id <> ALL(:ids)".formatted(table());
    }

    String insert() {
        return "INSERT INTO product_%s SELECT :id, unnest(:ids) ON CONFLICT DO NOTHING".formatted(table());
    }

    private String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
