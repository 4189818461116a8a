package dev.shopwright.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The Postgres and the Redis that all tests of this JVM share: started on first use on free ports, stopped with the JVM. */
public final class TestServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServers() {}

    /** The shared Redis; a test that kills its Redis starts one of its own with {@link TestRedis#start()}. */
    public static TestRedis redis() {
        return SharedRedis.SERVER;
    }

    /** An empty database of the shared Postgres that nobody else uses. */
    public static TestDatabase freshDatabase() {
        EmbeddedPostgres server = SharedPostgres.SERVER;
        String name = "test_" + DATABASES.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new TestDatabase("localhost", server.getPort(), name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a test database", e);
        }
    }

    private static final class SharedRedis {
        static final TestRedis SERVER = TestRedis.start();
    }

    private static final class SharedPostgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start Postgres", e);
            }
        }
    }
}
