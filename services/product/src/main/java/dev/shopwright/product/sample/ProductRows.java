package dev.shopwright.product.sample;

import dev.shopwright.product.editing.Slug;
import dev.shopwright.web.sample.CopyTable;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.goods.SampleProduct;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Writes products with everything that reviews, sellers and time have added to them. */
final class ProductRows implements AutoCloseable {

    private static final String COLUMNS = "product (id, name, slug, description, price, currency, barcode, image_id, "
            + "seller_id, on_hand, popularity, sales_count, rank, rating_average, rating_count, created_at, updated_at)";

    private final Sample sample;
    private final Gallery gallery;
    private final Figures figures;
    private final long barcodeOffset;
    private final Set<String> slugs = new HashSet<>();
    private final CopyTable table;

    ProductRows(Connection database, Sample sample, Gallery gallery) throws SQLException {
        this.sample = sample;
        this.gallery = gallery;
        figures = new Figures(sample);
        barcodeOffset = sample.random("barcodes").nextInt(Integer.MAX_VALUE);
        table = CopyTable.open(database, COLUMNS);
    }

    void write(SampleProduct product) throws IOException {
        int id = product.id();
        var ratings = sample.ratings(id);
        int reviews = Arrays.stream(ratings).sum();
        var average = average(ratings, reviews);
        var createdAt = figures.createdAt(id);
        table.row(
                id,
                product.name(),
                slug(product),
                product.description(),
                product.price(),
                sample.currency(),
                Ean13.of(id, barcodeOffset),
                gallery.id(product.picture()),
                seller(id),
                figures.onHand(id),
                figures.popularity(reviews),
                figures.sales(reviews),
                average.setScale(0, RoundingMode.HALF_UP),
                average,
                reviews,
                createdAt,
                createdAt);
    }

    private String slug(SampleProduct product) {
        var slug = Slug.of(product.name());
        return slugs.add(slug) ? slug : Slug.unique(slug, product.id());
    }

    private UUID seller(int id) {
        return sample.sellerId(sample.random("seller:" + id).nextInt(sample.sellers()));
    }

    private static BigDecimal average(int[] ratings, int count) {
        long stars = 0;
        for (int i = 0; i < ratings.length; i++) {
            stars += (long) ratings[i] * (i + 1);
        }
        return count == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
