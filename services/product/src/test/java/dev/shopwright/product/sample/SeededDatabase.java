package dev.shopwright.product.sample;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A migrated database with a sample in it. */
record SeededDatabase(TestDatabase database) {

    private static final List<String> TABLES =
            List.of("category", "subcategory", "product", "product_category", "product_subcategory", "image");

    static SeededDatabase of(Sample sample) throws SQLException, IOException {
        var database = TestServers.freshDatabase();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), TestDatabase.USER, TestDatabase.PASSWORD)
                .locations("classpath:db/product")
                .load()
                .migrate();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            new ProductSeeder().seed(connection, sample);
            connection.commit();
        }
        return new SeededDatabase(database);
    }

    /** A hash over every row of every table that was filled. */
    String hash() {
        return value(Stream.of(TABLES)
                .flatMap(List::stream)
                .map("(SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM %s t)"::formatted)
                .collect(Collectors.joining(" || ", "SELECT ", "")));
    }

    long count(String fromWhere) {
        return Long.parseLong(value("SELECT count(*) FROM " + fromWhere));
    }

    String value(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
