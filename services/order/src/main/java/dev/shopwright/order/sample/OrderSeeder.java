package dev.shopwright.order.sample;

import dev.shopwright.web.program.Seeder;
import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Fills the database with sample orders, and the fake provider's books with their payments. */
public final class OrderSeeder implements Seeder {

    private final Clock clock;

    public OrderSeeder() {
        this(Clock.systemUTC());
    }

    OrderSeeder(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void seed(Connection database, Sample sample) throws SQLException, IOException {
        var orders = new SampleOrders(sample, clock.instant().truncatedTo(ChronoUnit.DAYS)).all();
        new OrderRows(database, sample).write(orders);
        try (var statement = database.createStatement()) {
            statement.execute("SELECT setval(pg_get_serial_sequence('orders', 'number'), max(number)) FROM orders");
            statement.execute("ANALYZE orders, order_item, order_event, payment");
        }
    }
}
