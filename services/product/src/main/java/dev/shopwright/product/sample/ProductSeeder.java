package dev.shopwright.product.sample;

import dev.shopwright.web.program.Seeder;
import dev.shopwright.web.sample.CopyTable;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.goods.Aisle;
import dev.shopwright.web.sample.goods.Assortment;
import dev.shopwright.web.sample.goods.Picture;
import dev.shopwright.web.sample.goods.Range;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fills the product service's database with the range of Fjordwell, an outdoor-and-home shop. */
public final class ProductSeeder implements Seeder {

    private static final String[] NUMBERED = {"category", "subcategory", "product"};

    @Override
    public void seed(Connection database, Sample sample) throws SQLException, IOException {
        var assortment = Assortment.load();
        var aisles = Aisle.of(assortment);
        writeCategories(database, assortment, aisles);
        writeProducts(database, assortment, sample);
        writePlaces(database, sample, aisles);
        finish(database);
    }

    private static void writeCategories(Connection database, Assortment assortment, List<Aisle> aisles)
            throws SQLException, IOException {
        try (var table = CopyTable.open(database, "category (id, name)")) {
            for (int i = 0; i < assortment.categories().size(); i++) {
                table.row(i + 1, assortment.categories().get(i).name());
            }
        }
        try (var table = CopyTable.open(database, "subcategory (id, category_id, name)")) {
            for (var aisle : aisles) {
                table.row(aisle.id(), aisle.categoryId(), aisle.goods().name());
            }
        }
    }

    /** Composed twice, which is cheaper than to keep a big range in memory until its pictures are stored. */
    private static void writeProducts(Connection database, Assortment assortment, Sample sample)
            throws SQLException, IOException {
        var gallery = Gallery.hang(database, pictures(assortment, sample), sample);
        var range = new Range(assortment, sample);
        try (var rows = new ProductRows(database, sample, gallery)) {
            for (int id = 1; id <= sample.products(); id++) {
                rows.write(range.product(id));
            }
        }
    }

    private static Set<Picture> pictures(Assortment assortment, Sample sample) {
        var range = new Range(assortment, sample);
        var pictures = new LinkedHashSet<Picture>();
        for (int id = 1; id <= sample.products(); id++) {
            var picture = range.product(id).picture();
            if (picture != null) {
                pictures.add(picture);
            }
        }
        return pictures;
    }

    private static void writePlaces(Connection database, Sample sample, List<Aisle> aisles)
            throws SQLException, IOException {
        try (var table = CopyTable.open(database, "product_category (product_id, category_id)")) {
            for (int id = 1; id <= sample.products(); id++) {
                table.row(id, Aisle.of(id, aisles).categoryId());
            }
        }
        try (var table = CopyTable.open(database, "product_subcategory (product_id, subcategory_id)")) {
            for (int id = 1; id <= sample.products(); id++) {
                table.row(id, Aisle.of(id, aisles).id());
            }
        }
    }

    /** Lets the identities go on after the sample's, and the planner know what there is. */
    private static void finish(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : NUMBERED) {
                statement.execute(
                        "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) FROM %1$s".formatted(table));
            }
            statement.execute("ANALYZE product, product_category, product_subcategory, product_word, image");
        }
    }
}
