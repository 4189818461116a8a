package dev.shopwright.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.test.FaultProxy;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestRedis;
import dev.shopwright.test.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Strikes relay and consumer at every message of their conversations with Postgres and with Redis, in every way, and finds each
 * fact applied once and in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStepIT {

    /** Whose work is struck. */
    enum Victim {
        RELAY,
        CONSUMER
    }

    /** Whose messages are counted to choose the moment. */
    enum Clock {
        POSTGRES,
        REDIS
    }

    /** What happens at that moment. */
    enum Blow {
        CONNECTION_LOST,
        PROCESS_KILLED,
        REDIS_KILLED_WITH_ITS_DATA
    }

    private static final int FACTS = 2;

    private final TestDatabase database = TestServers.freshDatabase();
    private final Records records = new Records(database);
    private final TestRedis redis = TestRedis.start();
    private final FaultProxy postgresProxy = FaultProxy.before(database.port());
    private final FaultProxy redisProxy = FaultProxy.before(redis.port());
    private ParcelService service;
    private int told;

    static Stream<Arguments> blows() {
        return Stream.of(Victim.values())
                .flatMap(victim -> Stream.of(Clock.values())
                        .flatMap(clock -> Stream.of(Blow.values()).map(blow -> Arguments.of(victim, clock, blow))));
    }

    @BeforeAll
    void start() {
        service = ParcelService.start(
                database, postgresProxy.port(), redisProxy.port(), "--shopwright.events.consumer-batch=1");
    }

    @AfterAll
    void stop() {
        service.close();
        postgresProxy.close();
        redisProxy.close();
        redis.close();
    }

    @ParameterizedTest(name = "{0} struck by {2} at each message with {1}")
    @MethodSource("blows")
    void shouldApplyEveryFactOnce(Victim victim, Clock clock, Blow blow) throws InterruptedException {
        int step = 0;
        boolean struck = true;
        while (struck) {
            tellMore();
            service.relay().poll().block();
            tellMore();
            if (victim == Victim.CONSUMER) {
                service.relay().poll().block();
            }
            struck = strike(victim, clock, blow, ++step);
            recover();
            // keeps a little to be sent again; all of it would make each step longer than the last
            records.execute("delete from outbox where (payload->>'number')::int < " + (told - 2 * FACTS));
        }
        assertThat(step).as("messages of the conversation").isGreaterThan(4);
    }

    private void tellMore() {
        service.tell(told, told + FACTS);
        told += FACTS;
    }

    /** Deals the blow before the message with this number; false if the work was done before it came to that. */
    private boolean strike(Victim victim, Clock clock, Blow blow, int message) throws InterruptedException {
        Mono<Void> work = victim == Victim.RELAY
                ? service.relay().poll()
                : service.consumer().poll();
        FaultProxy counted = clock == Clock.POSTGRES ? postgresProxy : redisProxy;
        var struck = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        Disposable.Swap running = Disposables.swap();
        counted.strikeAfter(message - 1, () -> {
            struck.set(true);
            deal(blow, counted, running);
        });
        running.update(work.doFinally(signal -> ended.countDown()).subscribe());
        assertThat(ended.await(10, TimeUnit.SECONDS)).as("the work ends").isTrue();
        counted.strikeAfter(Long.MAX_VALUE, () -> {});
        return struck.get();
    }

    private void deal(Blow blow, FaultProxy counted, Disposable running) {
        switch (blow) {
            case CONNECTION_LOST -> counted.cut();
            case PROCESS_KILLED -> {
                running.dispose();
                postgresProxy.cut();
                redisProxy.cut();
            }
            case REDIS_KILLED_WITH_ITS_DATA -> {
                redis.kill();
                redis.restart();
            }
        }
    }

    private void recover() {
        await().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> {
            service.poll();
            assertThat(records.applied(ParcelApplication.SENT)).isEqualTo(toldNumbers(0));
            assertThat(records.applied(ParcelApplication.LOST)).isEqualTo(toldNumbers(1));
        });
        assertThat(records.failures()).as("failures held against a fact").isEmpty();
    }

    private List<Integer> toldNumbers(int remainder) {
        return IntStream.range(0, told)
                .filter(number -> number % 2 == remainder)
                .boxed()
                .toList();
    }
}
