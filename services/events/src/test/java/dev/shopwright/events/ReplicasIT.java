package dev.shopwright.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TestRedis;
import dev.shopwright.test.TestServers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplicasIT {

    private static final int FACTS = 150;

    @Test
    void shouldApplyEachFactOnceAndInOrderWhileTwoReplicasDoEverythingAtOnce() {
        TestDatabase database = TestServers.freshDatabase();
        Records records = new Records(database);
        String[] eager = {"--shopwright.events.poll-interval=1ms", "--shopwright.events.relay-batch=7"};
        try (var redis = TestRedis.start();
                var one = ParcelService.start(database, redis, eager);
                var two = ParcelService.start(database, redis, eager)) {
            IntStream.range(0, FACTS)
                    .parallel()
                    .forEach(number -> (number % 3 == 0 ? one : two).tell(number, number + 1));

            await().untilAsserted(() -> assertThat(records.applied()).hasSizeGreaterThanOrEqualTo(FACTS));

            assertThat(records.applied(ParcelApplication.SENT)).isEqualTo(told(records, 0));
            assertThat(records.applied(ParcelApplication.LOST)).isEqualTo(told(records, 1));
        }
    }

    private static List<Integer> told(Records records, int remainder) {
        return records.told().stream().filter(number -> number % 2 == remainder).toList();
    }
}
