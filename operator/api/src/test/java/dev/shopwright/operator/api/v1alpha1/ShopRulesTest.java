package dev.shopwright.operator.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopRulesTest {

    static Stream<Cases.Rule> rules() {
        return Cases.rules().filter(rule -> !rule.isAboutChanges());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldFindWhatIsBrokenAndNothingElse(Cases.Rule rule) {
        assertThat(brokenBy("demo", rule.good())).isEmpty();
        assertThat(brokenBy("demo", rule.bad())).containsExactly(rule.field() + ": " + rule.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "demo", "demo-2", "a234567890b234567890c234567890d2345678"})
    void shouldTakeNamesThatBeginThoseOfServices(String name) {
        assertThat(brokenBy(name, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Demo", "2demo", "demo-", "de.mo", "a234567890b234567890c234567890d23456789"})
    void shouldRefuseOtherNames(String name) {
        assertThat(brokenBy(name, Map.of())).containsExactly("metadata.name: " + Shop.NAME_RULE);
    }

    /** The definition says it without a rule. */
    @Test
    void shouldWantAServerForADatabase() {
        var database = Map.of("mode", "CloudNativePG", "instances", 0);

        assertThat(brokenBy("demo", Map.of("services", Map.of("cart", Map.of("database", database)))))
                .containsExactly("spec.services.cart.database: " + Database.INSTANCES_RULE);
    }

    private static List<String> brokenBy(String name, Map<String, Object> spec) {
        return ShopRules.brokenBy(Serialization.unmarshal(Serialization.asJson(Cases.shop(name, spec)), Shop.class));
    }
}
