package dev.shopwright.review.sample;

import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** Writes what the events of the other services would have told: users' names, products, summaries. */
final class SampleProjections {

    /** Before any real event, so that those win. */
    private static final String LONG_AGO = "1970-01-01T00:00:00Z";

    private final CopyManager copy;
    private final Sample sample;

    SampleProjections(CopyManager copy, Sample sample) {
        this.copy = copy;
        this.sample = sample;
    }

    void write() throws SQLException, IOException {
        writeUsers();
        writeProducts();
    }

    private void writeUsers() throws SQLException, IOException {
        var users = new CopyTable(copy, "known_user (user_id, username, known_at)");
        for (int i = 0; i < sample.customers(); i++) {
            users.row(sample.customerId(i), sample.customerName(i), LONG_AGO);
        }
        for (int i = 0; i < sample.sellers(); i++) {
            users.row(sample.sellerId(i), sample.sellerName(i), LONG_AGO);
        }
        users.flush();
    }

    private void writeProducts() throws SQLException, IOException {
        var products = new CopyTable(copy, "known_product (product_id, archived, known_at)");
        var summaries = new CopyTable(copy, "product_summary (product_id, stars1, stars2, stars3, stars4, stars5)");
        for (int id = 1; id <= sample.products(); id++) {
            products.row(id, false, LONG_AGO);
            int[] stars = sample.ratings(id);
            summaries.row(id, stars[0], stars[1], stars[2], stars[3], stars[4]);
        }
        products.flush();
        summaries.flush();
    }
}
