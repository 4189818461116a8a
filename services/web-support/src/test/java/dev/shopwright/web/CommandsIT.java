package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestProgram;
import dev.shopwright.test.TestServers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of a command for whoever started it: a code, and the last line of its error stream. */
class CommandsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestDatabase database = TestServers.freshDatabase();

    @Test
    void shouldEndWellAndSilently() {
        run(0, database, "seed", "--size=demo");
        assertThat(run(0, database, "migrate")).isEmpty();
    }

    @Test
    void shouldAskForAnotherTryWhenTheDatabaseIsAway() {
        assertThat(run(75, database.at(1), "migrate"))
                .isEqualTo("probe: the database at localhost:1 can't be reached: Connection refused;"
                        + " check that it runs, and DB_HOST, DB_PORT and DB_SSLMODE");
    }

    @Test
    void shouldAskForAnotherTryWhenTheDatabaseRefusesTheUser() {
        assertThat(run(75, database, "seed", "--spring.flyway.user=nobody"))
                .startsWith(
                        "probe: the database at localhost:%d does not let us in: FATAL: ".formatted(database.port()))
                .endsWith("; check DB_USER, DB_PASSWORD and DB_SSLMODE");
    }

    @Test
    void shouldFailForGoodWhenAMigrationDoes() {
        assertThat(run(1, database, "migrate", "--spring.flyway.locations=classpath:db/broken"))
                .isEqualTo("probe: migrate failed: Failed to execute script V1__broken.sql:"
                        + " ERROR: column \"no_such_column\" does not exist");
    }

    @Test
    void shouldRefuseACommandThatThereIsNot() {
        assertThat(run(2, database, "migrat"))
                .isEqualTo("probe: unknown command 'migrat': use none to serve, migrate, or seed");
    }

    /** The last line of the errors; empty when there are none. */
    private static String run(int code, TestDatabase database, String... command) {
        var environment = Map.of(
                "SPRING_FLYWAY_URL",
                database.jdbcUrl(),
                "SPRING_FLYWAY_USER",
                TestDatabase.USER,
                "SPRING_FLYWAY_PASSWORD",
                TestDatabase.PASSWORD,
                "DB_CONNECT_RETRIES",
                "0");
        try (var program = TestProgram.start(ProbeProgram.class, environment, command)) {
            assertThat(program.exitCode(PATIENCE)).as(program.errors()).isEqualTo(code);
            return program.errors().lines().reduce("", (line, next) -> next);
        }
    }
}
