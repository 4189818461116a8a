package dev.shopwright.consulsync.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldLeadFromAnyCatalogueToAnyOther(long seed) {
        RandomCatalog random = new RandomCatalog(new Random(seed));
        Catalog observed = random.next();
        Catalog desired = random.next();

        Catalog reached = observed.with(Difference.between(observed, desired));

        assertThat(reached).isEqualTo(desired);
        assertThat(Difference.between(reached, desired)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldAddBeforeItRemovesAndHoldNodesLongest(long seed) {
        RandomCatalog random = new RandomCatalog(new Random(seed));

        List<Class<?>> order = Difference.between(random.next(), random.next()).stream()
                .<Class<?>>map(Change::getClass)
                .distinct()
                .toList();

        assertThat(List.<Class<?>>of(
                        Change.PutNode.class,
                        Change.PutInstance.class,
                        Change.RemoveInstance.class,
                        Change.RemoveNode.class))
                .containsSubsequence(order);
    }
}
