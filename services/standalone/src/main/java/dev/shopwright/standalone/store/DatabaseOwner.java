package dev.shopwright.standalone.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives a service a database that no other service's role can open. */
record DatabaseOwner(Connection admin, Database database) {

    void create() throws SQLException {
        var name = '"' + database.name() + '"'; // order is a word of SQL
        if (isMissing("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
            execute("CREATE ROLE " + name + " LOGIN");
        }
        execute("ALTER ROLE " + name + " PASSWORD '" + database.password() + "'");
        if (isMissing("SELECT 1 FROM pg_database WHERE datname = ?")) {
            execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
    }

    private boolean isMissing(String query) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, database.name());
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
