package dev.shopwright.product.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTest {

    @Test
    void shouldCountOnlyInTheGenerationItWasStoredIn() {
        var stored = Copy.of("3", null).stored("text");

        assertThat(Copy.of("3", stored).text()).isEqualTo("text");
        assertThat(Copy.of("4", stored).text()).isNull();
        assertThat(Copy.of("33", stored).text()).isNull();
    }

    @Test
    void shouldBeginWithTheFirstGeneration() {
        assertThat(Copy.of(null, Copy.of("", null).stored("text")).text()).isEqualTo("text");
    }

    @Test
    void shouldTakeABlankForNone() {
        assertThat(Copy.of("3", "").text()).isNull();
    }
}
