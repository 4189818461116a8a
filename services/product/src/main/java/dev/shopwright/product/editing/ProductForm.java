package dev.shopwright.product.editing;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.shopwright.product.editing.ProductStore.Change;
import dev.shopwright.product.editing.ProductStore.NewProduct;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an editor sends of a product, as JSON or as a form. A field that is not given stays as it is; rank, popularity and
 * whatever else a client sends back of what it read is ignored.
 *
 * @param stockCount what can be ordered from now on; not covered by the product's version
 * @param categories as {@code "1,2"}, {@code [1,2]} or {@code [{"id":1}]}
 * @param image a picture, in forms only
 */
record ProductForm(
        @NotNull(groups = Whole.class)
        @Size(max = 255)
        @Pattern(regexp = NOT_BLANK, message = "This field may not be blank.")
        @Nullable
        String name,

        @Size(max = 20_000) @Nullable String description,

        @NotNull(groups = Whole.class) @DecimalMin("0") @Digits(integer = 10, fraction = 2) @Nullable
        BigDecimal price,

        @Size(max = 64) @Nullable String barcode,
        @Min(0) @Nullable Integer stockCount,
        @Nullable IdList categories,
        @Nullable IdList subcategories,
        @Nullable Picture image) {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    /** Of a form that describes a whole product, not only a change. */
    interface Whole {}

    ProductForm {
        name = name == null ? null : name.strip();
        barcode = barcode == null || barcode.isBlank() ? barcode : barcode.strip();
    }

    ProductForm withImage(Picture picture) {
        return new ProductForm(name, description, price, barcode, stockCount, categories, subcategories, picture);
    }

    /** Whether the product's version moves: its stock has none. */
    boolean editsFields() {
        return name != null
                || description != null
                || price != null
                || barcode != null
                || categories != null
                || subcategories != null
                || image != null;
    }

    NewProduct newProduct(String currency, UUID seller, @Nullable String imageId) {
        return new NewProduct(
                false,
                Slug.of(requireNonNull(name)),
                name,
                requireNonNullElse(description, ""),
                requireNonNull(price),
                currency,
                barcode,
                requireNonNullElse(stockCount, 0),
                seller,
                imageId);
    }

    Change changeOf(long id, @Nullable String imageId) {
        return new Change(id, name, description, price, barcode, stockCount, imageId, editsFields());
    }
}
