package dev.shopwright.events;

import dev.shopwright.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database of a test holds, read past every proxy. */
record Records(TestDatabase database) {

    /** Numbers of the applied facts of a type, in the order of their application. */
    List<Integer> applied(String type) {
        return numbers("select number from parcel where type = '" + type + "' order by place");
    }

    List<Integer> applied() {
        return numbers("select number from parcel order by place");
    }

    List<Integer> told() {
        return numbers("select (payload->>'number')::int from outbox order by txid, seq");
    }

    int parked() {
        return numbers("select count(*) from parked_event where parked_at is not null")
                .get(0);
    }

    int failing() {
        return numbers("select count(*) from parked_event").get(0);
    }

    void execute(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<Integer> numbers(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
