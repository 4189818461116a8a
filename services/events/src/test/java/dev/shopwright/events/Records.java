package dev.shopwright.events;

import dev.shopwright.test.TestDatabase;
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
        return database.sql("select error from parked_event")
                .query(String.class)
                .list();
    }

    void execute(String sql) {
        database.sql(sql).update();
    }

    List<Integer> numbers(String sql) {
        return database.sql(sql).query(Integer.class).list();
    }
}
