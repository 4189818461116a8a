package dev.shopwright.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServersIT {

    @Test
    void shouldGiveEachCallerAnEmptyDatabaseOfItsOwn() throws SQLException {
        TestDatabase first = TestServers.freshDatabase();
        TestDatabase second = TestServers.freshDatabase();

        assertThat(first.name()).isNotEqualTo(second.name());
        assertThat(tableCount(second)).isZero();
    }

    @Test
    void shouldRunPostgres18() throws SQLException {
        try (var connection = TestServers.freshDatabase().connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    private static int tableCount(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            int count = 0;
            while (tables.next()) {
                count++;
            }
            return count;
        }
    }
}
