package dev.shopwright.consulsync;

import dev.shopwright.consulsync.installation.Fault;
import dev.shopwright.consulsync.installation.NeedsServers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to requests: the catalogue is right again soon after it has stopped, and loses nothing meanwhile. */
@NeedsServers
class FaultsIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);
    private static final int CHANGES = 6;

    private UnderChurn sync;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        sync = UnderChurn.start(folder);
    }

    @AfterAll
    void stop() {
        sync.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeRightAgainAfter(Fault fault) {
        sync.installation().proxy().misbehave(fault);
        sync.churn().turn(CHANGES);
        Awaitility.await().pollDelay(LONG_ENOUGH).until(() -> true);
        sync.churn().turn(CHANGES);

        sync.installation().proxy().misbehave(Fault.NONE);

        sync.assertRightSoonAfter(fault.name());
    }
}
