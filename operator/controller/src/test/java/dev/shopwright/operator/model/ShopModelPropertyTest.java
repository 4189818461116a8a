package dev.shopwright.operator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every shop; the seed in a failed test's name makes its shop again. */
class ShopModelPropertyTest {

    private static final String LONGEST_NAME = "a-name-of-thirty-eight-letters-no-more";
    private static final String DNS_LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    private static final String LABEL_VALUE = "([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?";
    /** What ends with its work, or never. */
    private static final Set<String> PASSING = Set.of("Pod", "Secret", "PersistentVolumeClaim", "Job");

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldSettleAndStaySo(long seed) {
        var shop = simulation(seed, "demo");
        shop.converge();

        var atRest = shop.pass();

        assertThat(atRest.recheck()).isEmpty();
        assertThat(atRest.credentials()).isEmpty();
        assertThat(shop.pass()).isEqualTo(atRest);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldMakeObjectsThatKubernetesAllows(long seed) {
        var desired = simulation(seed, LONGEST_NAME).converge();

        assertThat(desired.objects().stream().map(ObjectKey::of)).doesNotHaveDuplicates();
        assertThat(desired.objects()).allSatisfy(object -> {
            assertThat(object.getMetadata().getName()).matches(DNS_LABEL);
            assertThat(object.getMetadata().getLabels())
                    .containsEntry(Labels.MANAGED_BY, Labels.OPERATOR)
                    .allSatisfy((key, value) -> assertThat(value).matches(LABEL_VALUE));
            assertSelectsByShopAndComponent(object);
        });
    }

    private static void assertSelectsByShopAndComponent(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            assertSelects(
                    deployment.getSpec().getSelector().getMatchLabels(),
                    deployment.getSpec().getTemplate());
        } else if (object instanceof StatefulSet set) {
            assertSelects(
                    set.getSpec().getSelector().getMatchLabels(), set.getSpec().getTemplate());
        }
    }

    private static void assertSelects(Map<String, String> selector, PodTemplateSpec template) {
        assertThat(selector)
                .containsOnlyKeys(Labels.INSTANCE, Labels.COMPONENT)
                .containsEntry(Labels.INSTANCE, LONGEST_NAME);
        assertThat(template.getMetadata().getLabels()).containsAllEntriesOf(selector);
    }

    @ParameterizedTest
    @CsvSource({
        "demo, demo-product",
        "demo, demo-storefront",
        "demo, demo-https",
        "demo, demo-redis",
        "demo, demo-auth-db",
        "demo, demo-auth-migrate",
        "one, two"
    })
    void shouldShareNoObjectBetweenTwoShops(String one, String other) {
        assertThat(everythingOf(one)).doesNotContainAnyElementsOf(everythingOf(other));
    }

    /** Of shops that have, between them, all that a shop can have. */
    private static Set<ObjectKey> everythingOf(String name) {
        return LongStream.range(0, 8)
                .mapToObj(seed -> simulation(seed, name))
                .peek(Simulation::converge)
                .flatMap(shop -> shop.objects().keySet().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldNeverDropWhatABlockedServiceHas(long seed) {
        // Given a shop that runs
        var shop = simulation(seed, "demo");
        shop.converge();
        var before = new HashSet<>(shop.objects().keySet());

        // When it is to have images whose migrations have not run
        var desired = shop.with(new AnyShop(seed).renewed("demo")).wish();

        // Then nothing of it goes but what has done its work
        var there = new HashSet<>(desired.kept());
        desired.objects().forEach(object -> there.add(ObjectKey.of(object)));
        before.removeIf(key -> PASSING.contains(key.kind()));
        assertThat(there).containsAll(before);
    }

    private static Simulation simulation(long seed, String name) {
        return new Simulation(new AnyShop(seed).named(name));
    }
}
