package dev.shopwright.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestRedis;
import dev.shopwright.test.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;

@ExtendWith(OutputCaptureExtension.class)
class PoisonIT {

    private static final int ATTEMPTS = 10;

    private static final TestDatabase DATABASE = TestServers.freshDatabase();
    private static final Records RECORDS = new Records(DATABASE);
    private static TestRedis redis;
    private static ParcelService service;

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        service = ParcelService.start(DATABASE, redis);
    }

    @AfterAll
    static void stop() {
        service.close();
        redis.close();
    }

    @BeforeEach
    void clear() {
        RECORDS.execute("truncate outbox, inbox, parcel, parked_event");
        service.redis()
                .execute(connection -> connection.serverCommands().flushAll())
                .blockLast();
    }

    @Test
    void shouldHoldBackWhatFollowsAFailureUntilItIsParked(CapturedOutput output) {
        service.tell(2, 3);
        service.tell(-4, -3);
        service.tell(6, 7);
        polls(ATTEMPTS - 1);
        assertThat(RECORDS.applied()).containsExactly(2);
        assertThat(RECORDS.parked()).isZero();

        polls(1);

        assertThat(RECORDS.applied()).containsExactly(2, 6);
        assertThat(RECORDS.parked()).isOne();
        assertThat(output).containsOnlyOnce("event parked").contains("refused");
    }

    @Test
    void shouldShowHowManyAreParked() {
        service.tell(-4, -3);
        polls(ATTEMPTS);

        service.consumer().count().block();

        var registry = service.bean(MeterRegistry.class);
        assertThat(registry.get("shopwright.events.parked").gauge().value()).isOne();
    }

    @Test
    void shouldNotTryAParkedFactAgainWhenItComesAgain() {
        service.tell(-4, -3);
        polls(ATTEMPTS);
        service.redis()
                .execute(connection -> connection.serverCommands().flushAll())
                .blockLast();

        polls(2);

        assertThat(RECORDS.numbers("select attempts from parked_event")).containsExactly(ATTEMPTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"number\": \"many\"}", "\0"})
    void shouldParkAMalformedPayloadAndGoOn(String payload) {
        add(entry(payload));
        service.tell(2, 3);

        polls(ATTEMPTS);

        assertThat(RECORDS.applied()).containsExactly(2);
        assertThat(RECORDS.parked()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "key", "payload", "occurred_at"})
    void shouldParkAnEntryWithoutAMember(String missing) {
        Map<String, String> entry = new HashMap<>(entry("{\"number\": 8}"));
        entry.remove(missing);
        add(entry);
        service.tell(2, 3);

        polls(ATTEMPTS);

        assertThat(RECORDS.applied()).containsExactly(2);
        assertThat(RECORDS.parked()).isOne();
    }

    @Test
    void shouldPassOverAPendingEntryThatWasTrimmed() {
        service.consumer().poll().block();
        service.tell(2, 3);
        service.relay().poll().block();
        service.redis()
                .opsForStream()
                .read(
                        Consumer.from("parcel", "parcel"),
                        StreamOffset.create(ParcelApplication.SENT, ReadOffset.lastConsumed()))
                .blockLast();
        service.redis().opsForStream().trim(ParcelApplication.SENT, 0).block();
        service.tell(4, 5);

        polls(2);

        assertThat(RECORDS.applied()).containsExactly(4);
    }

    private static void polls(int times) {
        IntStream.range(0, times).forEach(i -> service.poll());
    }

    private static Map<String, String> entry(String payload) {
        String id = UUID.randomUUID().toString();
        return Map.of("id", id, "key", "k\0", "payload", payload, "occurred_at", "2026-11-23T08:00:00Z");
    }

    private static void add(Map<String, String> entry) {
        service.redis().opsForStream().add(ParcelApplication.SENT, entry).block();
    }
}
