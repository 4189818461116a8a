package dev.shopwright.consulsync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamingTest {

    private final Naming naming = new Naming("blue", "red");

    @Test
    void shouldBeginWithThePrefix() {
        assertThat(naming.service("shops", "demo-cart")).isEqualTo("red-shops-demo-cart");
        assertThat(new Naming("blue", "").service("shops", "demo-cart")).isEqualTo("shops-demo-cart");
    }

    @Test
    void shouldCutWhatNoDnsLabelHoldsAndKeepItUnique() {
        String first = naming.service("n".repeat(63), "first");
        String second = naming.service("n".repeat(63), "second");

        assertThat(first).hasSize(63).matches("red-n+-[0-9a-f]{8}").isNotEqualTo(second);
    }

    /** Consul's limits for metadata: 64 pairs, 128 characters a key, 512 a value. */
    @Test
    void shouldMakeMetadataFit() {
        Map<String, String> given = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(number -> "a key/" + number + "k".repeat(200), number -> "v".repeat(600)));

        Map<String, String> meta = Meta.of(Map.of("pod", "one"), given);

        assertThat(meta).hasSize(64).containsEntry("pod", "one");
        assertThat(meta.keySet()).allMatch(key -> key.matches("[A-Za-z0-9_-]{1,128}"));
        assertThat(meta.values()).allMatch(value -> value.length() <= 512);
    }
}
