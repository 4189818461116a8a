package dev.shopwright.consulsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private static final Change CHANGE = put("10.0.0.1");

    private final TestClock clock = new TestClock();
    private final Quarantine quarantine = new Quarantine(clock);

    @Test
    void shouldTryLaterAndLaterButNeverLaterThanFiveMinutes() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            quarantine.add(CHANGE, "no");
            Instant next = quarantine.next().orElseThrow();
            pauses.add(Duration.between(clock.instant(), next).toSeconds());
            assertThat(quarantine.holds(CHANGE)).isTrue();
            clock.pass(Duration.between(clock.instant(), next));
            assertThat(quarantine.holds(CHANGE)).isFalse();
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L);
    }

    @Test
    void shouldTryAnotherChangeOfTheSameAtOnce() {
        quarantine.add(CHANGE, "no");

        assertThat(quarantine.holds(put("10.0.0.2"))).isFalse();
    }

    @Test
    void shouldKeepConsulsWordsUntilItHasBeenWritten() {
        quarantine.add(CHANGE, "no");
        assertThat(quarantine.words("one")).contains("no");

        quarantine.release(CHANGE);

        assertThat(quarantine.words("one")).isEmpty();
        assertThat(quarantine.next()).isEmpty();
    }

    @Test
    void shouldForgetWhatNobodyWantsAnyMore() {
        quarantine.add(CHANGE, "no");

        quarantine.forgetAllBut(List.of(put("10.0.0.2")));
        assertThat(quarantine.words("one")).contains("no");

        quarantine.forgetAllBut(List.of());
        assertThat(quarantine.next()).isEmpty();
    }

    private static Change put(String address) {
        return new Change.PutNode(
                new CatalogNode("one", address, Map.of(), Optional.of(Check.passing("ready"))), false, true, false);
    }
}
