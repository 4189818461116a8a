package dev.shopwright.web.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.web.sample.SampleSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedArgumentsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            --size bench --seed 3,   BENCH, 3
            --seed=4,                DEMO,  4
            --size=BENCH,            BENCH, 1
            """)
    void shouldReadSizeAndSeed(String words, SampleSize size, long seed) {
        var arguments = SeedArguments.parse(List.of(words.split(" ")));
        assertThat(arguments.sample().size()).isEqualTo(size);
        assertThat(arguments.sample().seed()).isEqualTo(seed);
    }

    @Test
    void shouldPassOnWhatIsConfiguration() {
        assertThat(SeedArguments.parse(List.of("--a.b=c", "--seed", "2")).properties())
                .containsExactly("--a.b=c");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            --size huge,   --size is demo or bench
            --seed x,      --seed is a whole number
            --seed,        --seed needs a value
            """)
    void shouldSayWhatIsWrong(String words, String message) {
        assertThatThrownBy(() -> SeedArguments.parse(List.of(words.split(" "))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }
}
