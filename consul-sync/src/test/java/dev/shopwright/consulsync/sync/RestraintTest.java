package dev.shopwright.consulsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.catalog.InstanceKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestraintTest {

    private static final List<Instance> INSTANCES = IntStream.range(0, 100)
            .mapToObj(number -> instance(number, Check.passing("ready")))
            .toList();
    private static final Catalog CATALOG = Catalog.of(List.of(), INSTANCES);

    private final TestClock clock = new TestClock();
    private final Restraint restraint = new Restraint(clock);

    @Test
    void shouldLetAPartGoAtOnce() {
        assertThat(restraint.allowed(removals(30), CATALOG)).hasSize(30);
        assertThat(restraint.next()).isEmpty();
    }

    @Test
    void shouldHoldMuchBackUntilASecondLookComesToTheSame() {
        List<Change> removals = removals(31);

        assertThat(restraint.allowed(removals, CATALOG)).isEmpty();
        clock.pass(Duration.ofSeconds(29));
        assertThat(restraint.allowed(removals, CATALOG)).isEmpty();
        assertThat(restraint.next()).contains(clock.instant().plusSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(restraint.allowed(removals, CATALOG)).hasSize(31);
    }

    @Test
    void shouldWaitAnewWhenTheSecondLookComesToSomethingElse() {
        restraint.allowed(removals(40), CATALOG);
        clock.pass(Duration.ofSeconds(30));

        assertThat(restraint.allowed(removals(41), CATALOG)).isEmpty();
    }

    @Test
    void shouldLetGoWhateverNobodyIsSentTo() {
        List<Change> removals = new ArrayList<>(removals(40));
        removals.add(new Change.RemoveInstance(instance(200, Check.critical("draining"))));

        assertThat(restraint.allowed(removals, CATALOG)).containsExactly(removals.get(40));
    }

    private static List<Change> removals(int count) {
        return INSTANCES.stream()
                .limit(count)
                .<Change>map(Change.RemoveInstance::new)
                .toList();
    }

    private static Instance instance(int number, Check check) {
        return new Instance(
                new InstanceKey("node", "i-" + number), "service", "", 0, List.of(), Map.of(), Optional.of(check));
    }
}
