package dev.shopwright.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestRedis;
import dev.shopwright.test.TestServers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.transaction.IllegalTransactionStateException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class OutboxIT {

    private static final String POSITION = "outbox:parcel:position";

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
    void shouldSendNothingOfARolledBackTransaction() {
        Mono<Void> failing = service.append(1).then(Mono.error(new IllegalStateException("rolled back")));

        assertThatThrownBy(() -> service.inTransaction(failing)).hasMessage("rolled back");

        service.poll();
        assertThat(sent()).isEmpty();
        assertThat(RECORDS.applied()).isEmpty();
    }

    @Test
    void shouldRefuseAFactOutsideATransaction() {
        assertThatThrownBy(() -> service.append(1).block()).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(RECORDS.told()).isEmpty();
    }

    @Test
    void shouldNotPassOverATransactionThatCommitsLate() throws SQLException {
        try (var late = DATABASE.connect();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into outbox (id, type, key, payload, occurred_at) "
                    + "values (gen_random_uuid(), 'parcel.sent', '2', '{\"number\": 2}', now())");
            service.tell(4, 5);
            service.relay().poll().block();
            assertThat(sent()).as("while an older transaction is open").isEmpty();

            late.commit();
        }
        service.poll();
        assertThat(RECORDS.applied()).containsExactly(2, 4);
    }

    @Test
    void shouldSendWhatIsKeptWhenRedisHasLostItsPosition() {
        service.tell(0, 4);
        service.relay().poll().block();
        service.redis().delete(POSITION, ParcelApplication.SENT).block();

        service.relay().poll().block();

        assertThat(sent()).containsExactly("0", "2");
    }

    @Test
    void shouldBeginAnewWhenTheDatabaseIsOlderThanThePosition() {
        service.redis().opsForValue().set(POSITION, "9000000000:1").block();
        service.tell(0, 3);

        service.relay().poll().block();

        assertThat(sent()).containsExactly("0", "2");
    }

    @Test
    void shouldBeginAnewWhenThePositionMakesNoSense() {
        service.redis().opsForValue().set(POSITION, "nonsense").block();
        service.tell(0, 1);

        service.relay().poll().block();

        assertThat(sent()).containsExactly("0");
    }

    @Test
    void shouldSendRowsThatWereRestoredFromAnotherCluster() {
        service.tell(0, 3);
        RECORDS.execute("update outbox set txid = '9000000000'");

        service.relay().tidy().block();
        service.relay().poll().block();

        assertThat(sent()).containsExactly("0", "2");
    }

    @Test
    void shouldForgetFactsAfterTheirRetention() {
        service.tell(0, 2);
        RECORDS.execute("update outbox set occurred_at = now() - interval '8 days' where key = '0'");

        service.relay().tidy().block();

        assertThat(RECORDS.told()).containsExactly(1);
    }

    @Test
    void shouldForgetAppliedFactsOnlyAfterTheyCanNotComeAgain() {
        service.tell(0, 2);
        service.poll();
        RECORDS.execute("update inbox set applied_at = now() - interval '10 days'");
        service.consumer().tidy().block();
        assertThat(RECORDS.numbers("select count(*) from inbox")).containsExactly(2);

        RECORDS.execute("update inbox set applied_at = now() - interval '15 days'");
        service.consumer().tidy().block();
        assertThat(RECORDS.numbers("select count(*) from inbox")).containsExactly(0);
    }

    @Test
    void shouldTrimEntriesOlderThanTheRetention() {
        var stream = service.redis().opsForStream();
        // trimming is approximate: Redis drops whole nodes, of 100 entries each
        Flux.range(1, 150)
                .concatMap(i -> stream.add(MapRecord.create(ParcelApplication.SENT, Map.of("key", "old"))
                        .withId(RecordId.of(i, 0))))
                .blockLast();

        service.tell(0, 1);
        service.relay().poll().block();

        assertThat(sent()).hasSize(51).endsWith("0");
    }

    private static List<Object> sent() {
        return service.redis()
                .opsForStream()
                .range(ParcelApplication.SENT, Range.unbounded())
                .map(entry -> entry.getValue().get("key"))
                .collectList()
                .block();
    }
}
