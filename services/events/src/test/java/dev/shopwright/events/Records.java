package dev.shopwright.events;

import dev.shopwright.test.TestDatabase;
import java.sql.ResultSet;
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

    List<String> failures() {
        return read("select error from parked_event", rows -> rows.getString(1));
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
        return read(sql, rows -> rows.getInt(1));
    }

    private <T> List<T> read(String sql, Column<T> column) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(column.of(rows));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Column<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
