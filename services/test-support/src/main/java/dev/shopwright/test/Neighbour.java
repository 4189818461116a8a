package dev.shopwright.test;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service beside the one under test: the real one, with a database of its own, behind a line that can be cut. */
public final class Neighbour implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final FaultProxy line;

    private Neighbour(ConfigurableApplicationContext context, TestDatabase database) {
        this.context = context;
        this.database = database;
        line = FaultProxy.before(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** Starts a service on a free port, with the Redis and the keys of the service under test and without limits. */
    public static Neighbour start(String service, Class<?> application, TokenIssuer tokens, String... settings) {
        var database = TestServers.freshDatabase();
        var all = Stream.concat(
                        Stream.of("spring.config.name=" + service, "server.port=0", "shopwright.limits.api=0"),
                        Stream.concat(ServiceSettings.of(database, tokens).stream(), Stream.of(settings)))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new Neighbour(new SpringApplicationBuilder(application).run(all), database);
    }

    /** Where the service under test finds it. */
    public String url() {
        return "http://localhost:" + line.port();
    }

    /** The line between the two. */
    public FaultProxy line() {
        return line;
    }

    /** A client that takes no notice of the line. */
    public ApiClient client() {
        return ApiClient.of("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** What it keeps. */
    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        line.close();
        context.close();
    }
}
