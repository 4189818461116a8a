package dev.shopwright.auth;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Looks at what the service has written to its database. */
public class Facts {

    private final DatabaseClient database;

    Facts(DatabaseClient database) {
        this.database = database;
    }

    /** The payloads of the facts of this type about an account, oldest first. */
    public List<String> of(String type, UUID user) {
        return database.sql("select payload::text from outbox where type = :type and key = :key order by txid, seq")
                .bind("type", type)
                .bind("key", user.toString())
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
    }

    /** All that is stored of an account, as JSON. */
    public String row(UUID user) {
        return database.sql("select row_to_json(u)::text from users u where id = :id")
                .bind("id", user)
                .map(row -> row.get(0, String.class))
                .one()
                .block();
    }

    /** The texts that a query of one column finds. */
    public List<String> query(String sql) {
        return database.sql(sql)
                .map(row -> row.get(0, String.class))
                .all()
                .collectList()
                .block();
    }

    /** Arranges what no request can. */
    public void execute(String sql) {
        database.sql(sql).then().block();
    }
}
