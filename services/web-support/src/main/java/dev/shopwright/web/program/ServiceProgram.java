package dev.shopwright.web.program;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A service as a program: without a command it serves, {@code migrate} brings its database to the current schema, and
 * {@code seed --size demo|bench --seed N} also fills it with sample data. Commands start no web server.
 */
public final class ServiceProgram {

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

    /** Runs what the arguments say; a wrong command or sample prints one line and exits with 2. */
    public void run(String... args) {
        var command = args.length == 0 || args[0].startsWith("--") ? "serve" : args[0];
        try {
            switch (command) {
                case "serve" -> web().run(args);
                case "migrate" -> migrate(args);
                case "seed" -> seed(SeedArguments.parse(rest(args)));
                default ->
                    throw new UsageException(
                            "unknown command '%s': use none to serve, migrate, or seed".formatted(command));
            }
        } catch (UsageException wrong) {
            System.err.println(service + ": " + wrong.getMessage());
            System.exit(2);
        }
    }

    /** The serving application, for those who start it inside a program of their own. */
    public SpringApplicationBuilder web() {
        return new SpringApplicationBuilder(application).properties("spring.config.name=" + service);
    }

    /** Migrates; the arguments are properties such as {@code --spring.flyway.url=…}. */
    public void migrate(String... properties) {
        Database.open(service, properties).close();
    }

    /**
     * Migrates, then fills an empty database with sample data; one that holds the same sample already is left alone.
     *
     * @throws UsageException when the service has no sample data, or the database holds another sample
     */
    public void seed(SeedArguments arguments) {
        if (seeder == null) {
            throw new UsageException("this service has no sample data");
        }
        try (var database = Database.open(service, arguments.properties())) {
            database.seed(seeder, arguments.sample());
        }
    }

    private static List<String> rest(String[] args) {
        return Arrays.asList(args).subList(1, args.length);
    }
}
