package dev.shopwright.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class ReviewSeederIT {

    private static final Sample SAMPLE = new Sample(SampleSize.DEMO, 1);

    @Test
    void shouldGiveEachProductTheRatingsOfTheSample() throws Exception {
        try (var db = seeded(SAMPLE)) {
            assertThat(query(db, "SELECT count(*) FROM review")).containsExactly("3000");
            for (int product = 1; product <= SAMPLE.products(); product++) {
                var stars = new ArrayList<String>();
                for (int count : SAMPLE.ratings(product)) {
                    stars.add(String.valueOf(count));
                }
                String summary = "SELECT unnest(ARRAY[stars1, stars2, stars3, stars4, stars5]) FROM product_summary"
                        + " WHERE product_id = " + product;
                String rows = """
                        SELECT count(r.id) FROM generate_series(1, 5) AS star
                        LEFT JOIN review r ON r.rating = star AND r.shown AND r.product_id = %d
                        GROUP BY star ORDER BY star""".formatted(product);
                assertThat(query(db, summary)).isEqualTo(stars);
                assertThat(query(db, rows)).isEqualTo(stars);
            }
        }
    }

    @Test
    void shouldHoldTogether() throws Exception {
        try (var db = seeded(SAMPLE)) {
            assertThat(query(db, "SELECT DISTINCT status FROM review ORDER BY 1"))
                    .containsExactly("APPROVED", "FLAGGED", "PENDING", "REJECTED");
            assertThat(query(db, "SELECT id FROM review WHERE user_id NOT IN (SELECT user_id FROM known_user)"))
                    .isEmpty();
            assertThat(query(
                            db,
                            "SELECT id FROM review r WHERE helpful_count <>"
                                    + " (SELECT count(*) FROM helpful_vote WHERE review_id = r.id)"))
                    .isEmpty();
            assertThat(query(
                            db,
                            "SELECT id FROM review r WHERE report_count <>"
                                    + " (SELECT count(*) FROM report WHERE review_id = r.id)"))
                    .isEmpty();
            assertThat(query(db, "SELECT count(*) FROM known_user WHERE username IS NOT NULL"))
                    .containsExactly(String.valueOf(SAMPLE.customers() + SAMPLE.sellers()));
            assertThat(query(db, "SELECT nextval(pg_get_serial_sequence('review', 'id'))"))
                    .containsExactly("3001");
        }
    }

    @Test
    void shouldBuildTheIndexesAgain() throws Exception {
        String indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";
        try (var db = migrated()) {
            List<String> before = query(db, indexes);
            new ReviewSeeder().seed(db, SAMPLE);
            assertThat(query(db, indexes)).isEqualTo(before);
        }
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSeed() throws Exception {
        assertThat(bytes(SAMPLE)).isEqualTo(bytes(new Sample(SampleSize.DEMO, 1)));
        assertThat(bytes(SAMPLE)).isNotEqualTo(bytes(new Sample(SampleSize.DEMO, 2)));
    }

    private static List<String> bytes(Sample sample) throws Exception {
        try (var db = seeded(sample)) {
            List<String> rows = query(db, "SELECT r::text FROM review r ORDER BY id");
            rows.addAll(query(db, "SELECT v::text FROM helpful_vote v ORDER BY 1"));
            rows.addAll(query(db, "SELECT p::text FROM purchase p ORDER BY 1"));
            return rows;
        }
    }

    private static Connection seeded(Sample sample) throws Exception {
        var db = migrated();
        new ReviewSeeder().seed(db, sample);
        return db;
    }

    private static Connection migrated() throws Exception {
        TestDatabase database = TestServers.freshDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), TestDatabase.USER, TestDatabase.PASSWORD)
                .locations("db/review")
                .load()
                .migrate();
        return database.connect();
    }

    private static List<String> query(Connection db, String sql) throws Exception {
        try (var statement = db.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
