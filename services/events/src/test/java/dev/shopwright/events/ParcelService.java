package dev.shopwright.events;

import dev.shopwright.events.consumer.ConsumerDriver;
import dev.shopwright.events.relay.RelayDriver;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestRedis;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A running {@link ParcelApplication}, whose polls wait to be turned by hand unless settings say otherwise. */
final class ParcelService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ParcelService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts a replica with its data stores at hand. */
    static ParcelService start(TestDatabase database, TestRedis redis, String... settings) {
        return start(database, database.port(), redis.port(), settings);
    }

    /** Starts a replica; the database may be reached through a proxy, but is migrated directly. */
    static ParcelService start(TestDatabase database, int postgresPort, int redisPort, String... settings) {
        List<String> defaults = List.of(
                "spring.application.name=parcel",
                "spring.main.banner-mode=off",
                "logging.pattern.console=%d %p %c %kvp %m%n",
                "spring.r2dbc.url=" + database.at(postgresPort).r2dbcUrl(),
                "spring.r2dbc.username=" + TestDatabase.USER,
                "spring.r2dbc.password=" + TestDatabase.PASSWORD,
                "spring.r2dbc.pool.initial-size=1",
                "spring.flyway.url=" + database.jdbcUrl(),
                "spring.flyway.user=" + TestDatabase.USER,
                "spring.flyway.password=" + TestDatabase.PASSWORD,
                "spring.flyway.locations=classpath:db/events,classpath:db/parcel",
                "spring.data.redis.port=" + redisPort,
                "spring.data.redis.timeout=2s",
                // the drivers and Reactor tell of each lost connection; here that is every other moment
                "logging.level.io.lettuce=off",
                "logging.level.io.r2dbc=off",
                "logging.level.reactor=off",
                "logging.level.org.springframework.transaction=off",
                "logging.level.org.springframework.r2dbc=off",
                "shopwright.events.poll-interval=1d");
        return new ParcelService(new SpringApplicationBuilder(ParcelApplication.class)
                .web(WebApplicationType.NONE)
                .properties(defaults.toArray(String[]::new))
                .run(settings));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    RelayDriver relay() {
        return bean(RelayDriver.class);
    }

    ConsumerDriver consumer() {
        return bean(ConsumerDriver.class);
    }

    /** Runs relay and consumer once, each to its end. */
    void poll() {
        relay().poll().then(consumer().poll()).block();
    }

    /** Sends facts with these numbers, in one transaction, alternating between two types. */
    void tell(int from, int to) {
        inTransaction(Flux.fromStream(IntStream.range(from, to).boxed())
                .concatMap(this::append)
                .then());
    }

    ReactiveStringRedisTemplate redis() {
        return bean(ReactiveStringRedisTemplate.class);
    }

    void inTransaction(Mono<Void> work) {
        TransactionalOperator.create(bean(ReactiveTransactionManager.class))
                .transactional(work)
                .block();
    }

    Mono<Void> append(int number) {
        String type = number % 2 == 0 ? ParcelApplication.SENT : ParcelApplication.LOST;
        return bean(Outbox.class).append(type, String.valueOf(number), new Parcel(number));
    }

    @Override
    public void close() {
        context.close();
    }
}
