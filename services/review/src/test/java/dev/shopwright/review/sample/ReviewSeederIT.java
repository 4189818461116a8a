package dev.shopwright.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class ReviewSeederIT {

    private static final Sample SAMPLE = new Sample(SampleSize.DEMO, 1);

    @Test
    void shouldGiveEachProductTheRatingsOfTheSample() throws Exception {
        var db = seeded(SAMPLE);
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

    @Test
    void shouldHoldTogether() throws Exception {
        var db = seeded(SAMPLE);
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

    @Test
    void shouldBuildTheIndexesAgain() throws Exception {
        String indexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";
        var db = migrated();
        List<String> before = query(db, indexes);
        seed(db, SAMPLE);
        assertThat(query(db, indexes)).isEqualTo(before);
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSeed() throws Exception {
        assertThat(bytes(SAMPLE)).isEqualTo(bytes(new Sample(SampleSize.DEMO, 1)));
        assertThat(bytes(SAMPLE)).isNotEqualTo(bytes(new Sample(SampleSize.DEMO, 2)));
    }

    private static List<String> bytes(Sample sample) throws Exception {
        var db = seeded(sample);
        return Stream.of(
                        "SELECT r::text FROM review r ORDER BY id",
                        "SELECT v::text FROM helpful_vote v ORDER BY 1",
                        "SELECT p::text FROM purchase p ORDER BY 1")
                .flatMap(sql -> query(db, sql).stream())
                .toList();
    }

    private static TestDatabase seeded(Sample sample) throws Exception {
        var db = migrated();
        seed(db, sample);
        return db;
    }

    private static TestDatabase migrated() {
        var db = TestServers.freshDatabase();
        Flyway.configure()
                .dataSource(db.jdbcUrl(), TestDatabase.USER, TestDatabase.PASSWORD)
                .locations("db/review")
                .load()
                .migrate();
        return db;
    }

    private static void seed(TestDatabase db, Sample sample) throws Exception {
        try (var connection = db.connect()) {
            new ReviewSeeder().seed(connection, sample);
        }
    }

    private static List<String> query(TestDatabase db, String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
