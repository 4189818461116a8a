package dev.shopwright.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.test.FaultProxy;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestRedis;
import dev.shopwright.test.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutageIT {

    private static final String FAILS = "poll fails";

    private static final TestDatabase DATABASE = TestServers.freshDatabase();
    private static final Records RECORDS = new Records(DATABASE);
    private static TestRedis redis;
    private static FaultProxy postgresProxy;
    private static FaultProxy redisProxy;
    private static ParcelService service;

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        postgresProxy = FaultProxy.before(DATABASE.port());
        redisProxy = FaultProxy.before(redis.port());
        service = ParcelService.start(
                DATABASE,
                postgresProxy.port(),
                redisProxy.port(),
                "--shopwright.events.poll-interval=10ms",
                "--spring.data.redis.timeout=500ms");
    }

    @AfterAll
    static void stop() {
        service.close();
        postgresProxy.close();
        redisProxy.close();
        redis.close();
    }

    @Test
    void shouldWaitForRedisQuietlyAndShowTheLag(CapturedOutput output) {
        shouldWaitFor(redisProxy, output);
    }

    @Test
    void shouldWaitForPostgresQuietlyAndShowTheLag(CapturedOutput output) {
        shouldWaitFor(postgresProxy, output);
    }

    private static void shouldWaitFor(FaultProxy store, CapturedOutput output) {
        awaitNoLag();
        int before = lines(output, FAILS);
        store.down();
        await().until(() -> lines(output, FAILS) == before + 2);
        double lag = lag("relay");
        await().until(() -> lag("relay") > lag + 1000 && lag("consumer") > 1000);
        assertThat(lines(output, FAILS)).isEqualTo(before + 2);

        store.up();
        awaitNoLag();
        int number = RECORDS.applied().size();
        service.tell(number, number + 1);
        await().untilAsserted(() -> assertThat(RECORDS.applied()).hasSize(number + 1));
    }

    private static void awaitNoLag() {
        await().until(() -> lag("relay") < 500 && lag("consumer") < 500);
    }

    private static int lines(CapturedOutput output, String text) {
        return StringUtils.countMatches(output.getAll(), text);
    }

    private static double lag(String poll) {
        var gauge = service.bean(MeterRegistry.class)
                .get("shopwright.events.lag")
                .tag("poll", poll)
                .timeGauge();
        return gauge.value(TimeUnit.MILLISECONDS);
    }
}
