package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestServers;
import dev.shopwright.web.program.SeedArguments;
import dev.shopwright.web.program.ServiceProgram;
import dev.shopwright.web.program.UsageException;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServiceProgramIT {

    private final TestDatabase database = TestServers.freshDatabase();
    private final ServiceProgram program =
            ServiceProgram.of("probe", ProbeApplication.class).seededBy(ServiceProgramIT::countUp);

    @Test
    void shouldSeedOnceHoweverOftenItIsAsked() throws SQLException {
        program.seed(arguments(1));
        program.seed(arguments(1));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void shouldRefuseASecondSample() {
        program.seed(arguments(1));
        assertThatThrownBy(() -> program.seed(arguments(2)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("holds sample data 'demo 1' already");
    }

    @Test
    void shouldWriteNothingWhenSeedingFails() throws SQLException {
        var failing = ServiceProgram.of("probe", ProbeApplication.class).seededBy((connection, sample) -> {
            countUp(connection, sample);
            throw new SQLException("disk full");
        });
        assertThatThrownBy(() -> failing.seed(arguments(1))).hasMessageContaining("disk full");
        program.seed(arguments(1));
        assertThat(count()).isEqualTo(1);
    }

    private static void countUp(Connection connection, Sample sample) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists seeded (n int)");
            statement.execute("insert into seeded values (1)");
        }
    }

    private SeedArguments arguments(long seed) {
        return new SeedArguments(
                new Sample(SampleSize.DEMO, seed),
                "--spring.flyway.url=" + database.jdbcUrl(),
                "--spring.flyway.user=" + TestDatabase.USER,
                "--spring.flyway.password=" + TestDatabase.PASSWORD);
    }

    private int count() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), TestDatabase.USER, TestDatabase.PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from seeded")) {
            row.next();
            return row.getInt(1);
        }
    }
}
