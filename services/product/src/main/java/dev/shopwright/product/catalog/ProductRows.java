package dev.shopwright.product.catalog;

import static dev.shopwright.web.sql.Columns.required;

import dev.shopwright.product.catalog.ProductResponse.Named;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads products from rows; every query for products selects {@link #COLUMNS} of a table named {@code p}. */
@Component
public class ProductRows {

    /** All a {@link ProductResponse} holds, with the version of its editable fields. */
    public static final String COLUMNS = """
            p.id, p.name, p.slug, p.description, p.price, p.currency, p.image_id, p.popularity, p.rank, p.rating_average,
            p.rating_count, p.barcode, p.on_hand - p.reserved AS stock_count, p.seller_id, p.created_at, p.updated_at, p.version,
            (SELECT json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.id)::text
             FROM product_category pc JOIN category c ON c.id = pc.category_id
             WHERE pc.product_id = p.id) AS categories,
            (SELECT json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.id)::text
             FROM product_subcategory ps JOIN subcategory s ON s.id = ps.subcategory_id
             WHERE ps.product_id = p.id) AS subcategories
            """;

    private static final TypeReference<List<Named>> NAMED = new TypeReference<>() {};

    private final JsonMapper json;

    ProductRows(JsonMapper json) {
        this.json = json;
    }

    /** The product in a row of {@link #COLUMNS}, its picture's URL a path. */
    public ProductResponse product(Readable row) {
        long id = required(row, "id", Long.class);
        int stock = required(row, "stock_count", Integer.class);
        return new ProductResponse(
                id,
                required(row, "name", String.class),
                required(row, "slug", String.class),
                required(row, "description", String.class),
                required(row, "price", BigDecimal.class),
                required(row, "currency", String.class),
                ImageUrl.path(id, row.get("image_id", String.class)),
                required(row, "popularity", Long.class),
                required(row, "rank", Integer.class),
                required(row, "rating_average", BigDecimal.class),
                required(row, "rating_count", Long.class),
                row.get("barcode", String.class),
                stock,
                stock > 0,
                named(row.get("categories", String.class)),
                named(row.get("subcategories", String.class)),
                row.get("seller_id", UUID.class),
                required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class));
    }

    private List<Named> named(@Nullable String array) {
        return array == null ? List.of() : json.readValue(array, NAMED);
    }
}
