package dev.shopwright.order.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.OrderApplication;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.web.program.ServiceProgram;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderSeederIT {

    private static final Sample SAMPLE = new Sample(SampleSize.DEMO, 1);
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldHaveOrdersOfThreeMonthsInAllStates() throws Exception {
        var database = seeded(SAMPLE);
        assertThat(query(database, "SELECT count(*) FROM orders")).containsExactly("1500");
        assertThat(query(database, "SELECT DISTINCT state FROM orders ORDER BY 1"))
                .containsExactly(
                        "cancelled", "delivered", "expired", "failed", "paid", "pending", "refunded", "shipped");
        assertThat(query(database, "SELECT extract(day FROM max(created_at) - min(created_at)) FROM orders"))
                .first()
                .satisfies(days -> assertThat(Integer.parseInt(days)).isBetween(85, 90));
        assertThat(query(database, "SELECT nextval(pg_get_serial_sequence('orders', 'number'))"))
                .containsExactly("101501");
    }

    @Test
    void shouldHoldTogether() throws Exception {
        var database = seeded(SAMPLE);
        assertThat(query(database, """
                    SELECT o.id FROM orders o
                    WHERE subtotal <> (SELECT sum(price * quantity) FROM order_item WHERE order_id = o.id)
                    """)).isEmpty();
        assertThat(query(database, """
                    SELECT o.id FROM orders o JOIN fake_payment f ON f.reference = o.id::text
                    WHERE (o.paid_at IS NOT NULL) <> (f.state = 'captured') OR f.refunded <> o.refunded
                    """)).isEmpty();
        assertThat(query(database, """
                    SELECT o.id FROM orders o
                    WHERE state <> (SELECT to_state FROM order_event WHERE order_id = o.id ORDER BY id DESC LIMIT 1)
                    """)).isEmpty();
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSeed() throws Exception {
        assertThat(bytes(SAMPLE)).isEqualTo(bytes(new Sample(SampleSize.DEMO, 1)));
        assertThat(bytes(SAMPLE)).isNotEqualTo(bytes(new Sample(SampleSize.DEMO, 2)));
    }

    private static List<String> bytes(Sample sample) throws Exception {
        var database = seeded(sample);
        return Stream.of(
                        "SELECT o::text FROM orders o ORDER BY number",
                        "SELECT i::text FROM order_item i ORDER BY order_id, position")
                .flatMap(sql -> query(database, sql).stream())
                .toList();
    }

    private static TestDatabase seeded(Sample sample) throws Exception {
        var database = TestServers.freshDatabase();
        ServiceProgram.of("order", OrderApplication.class)
                .migrate(
                        "--spring.flyway.url=" + database.jdbcUrl(),
                        "--spring.flyway.user=" + TestDatabase.USER,
                        "--spring.flyway.password=" + TestDatabase.PASSWORD);
        try (var connection = database.connect()) {
            new OrderSeeder(TODAY).seed(connection, sample);
        }
        return database;
    }

    private static List<String> query(TestDatabase database, String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
