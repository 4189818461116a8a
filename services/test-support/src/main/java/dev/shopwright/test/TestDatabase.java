package dev.shopwright.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where a test's own database is reached. */
public record TestDatabase(String host, int port, String name) {

    /** The superuser of the embedded Postgres; any password is accepted. */
    public static final String USER = "postgres";

    /** The password to configure, since some drivers insist on one. */
    public static final String PASSWORD = "postgres";

    /** The same database by another port, as of a {@link FaultProxy}. */
    public TestDatabase at(int otherPort) {
        return new TestDatabase(host, otherPort, name);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    public String r2dbcUrl() {
        return "r2dbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    /** A statement beside the service's own, to arrange and to look. */
    public StatementSpec sql(String sql) {
        return JdbcClient.create(new DriverManagerDataSource(jdbcUrl(), USER, PASSWORD))
                .sql(sql);
    }

    /** A plain connection, for more than one statement. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), USER, PASSWORD);
    }
}
