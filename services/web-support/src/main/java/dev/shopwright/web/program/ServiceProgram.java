package dev.shopwright.web.program;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;

/**
 * A service as a program: without a command it serves, {@code migrate} brings its database to the current schema, and
 * {@code seed --size demo|bench --seed N} also fills it with sample data. Commands start no web server.
 */
public final class ServiceProgram {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int TRY_AGAIN = 75; // EX_TEMPFAIL of sysexits.h

    private final String service;
    private final Class<?> application;
    private final @Nullable Seeder seeder;

    private ServiceProgram(String service, Class<?> application, @Nullable Seeder seeder) {
        this.service = service;
        this.application = application;
        this.seeder = seeder;
    }

    /** A program for the service with this name, which is also the name of its configuration file. */
    public static ServiceProgram of(String service, Class<?> application) {
        return new ServiceProgram(service, application, null);
    }

    /** The same program with sample data. */
    public ServiceProgram seededBy(Seeder sampleData) {
        return new ServiceProgram(service, application, sampleData);
    }

    /**
     * Runs what the arguments say. A command that fails ends with one line on the error stream and with 2 when it was
     * wrong, 75 when the database can't be reached, so that it may be tried again, and 1 for every other reason.
     */
    public void run(String... args) {
        if (args.length == 0 || args[0].startsWith("--")) {
            LiveSettings.apply(web(), System.getenv()).run(args);
            return;
        }
        try {
            command(args);
        } catch (UsageException wrong) {
            exit(WRONG_USAGE, wrong.getMessage());
        } catch (DatabaseUnreachableException away) {
            exit(TRY_AGAIN, away.getMessage());
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            exit(FAILED, args[0] + " failed: " + reason(failed));
        }
    }

    /** The serving application, for those who start it inside a program of their own. */
    public SpringApplicationBuilder web() {
        return new SpringApplicationBuilder(application).properties("spring.config.name=" + service);
    }

    /**
     * Migrates; the arguments are properties such as {@code --spring.flyway.url=…}.
     *
     * @throws DatabaseUnreachableException when it can't get at the database
     */
    public void migrate(String... properties) {
        try (var database = Database.open(service, properties)) {
            database.migrate();
        }
    }

    /**
     * Migrates, then fills an empty database with sample data; one that holds the same sample already is left alone.
     *
     * @throws UsageException when the service has no sample data, or the database holds another sample
     * @throws DatabaseUnreachableException when it can't get at the database
     */
    public void seed(SeedArguments arguments) {
        if (seeder == null) {
            throw new UsageException("this service has no sample data");
        }
        try (var database = Database.open(service, arguments.properties())) {
            database.migrate();
            database.seed(seeder, arguments.sample());
        }
    }

    private void command(String... args) {
        switch (args[0]) {
            case "migrate" -> migrate(args);
            case "seed" -> seed(SeedArguments.parse(rest(args)));
            default ->
                throw new UsageException(
                        "unknown command '%s': use none to serve, migrate, or seed".formatted(args[0]));
        }
    }

    private void exit(int code, String line) {
        System.err.println(service + ": " + line);
        System.exit(code);
    }

    /** The first line of what failed and, where it says more, of its cause: such as which script, and what Postgres says. */
    private static String reason(Throwable failed) {
        var what = firstLine(failed);
        var cause = firstLine(NestedExceptionUtils.getMostSpecificCause(failed));
        return what.contains(cause) ? what : what + ": " + cause;
    }

    private static String firstLine(Throwable error) {
        return Objects.requireNonNullElse(error.getMessage(), error.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static List<String> rest(String[] args) {
        return Arrays.asList(args).subList(1, args.length);
    }
}
