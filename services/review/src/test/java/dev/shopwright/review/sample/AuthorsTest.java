package dev.shopwright.review.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 97, 200})
    void shouldDrawEverybodyOnce(int customers) {
        for (long seed = 0; seed < 50; seed++) {
            var authors = new Authors(customers, new Random(seed));
            assertThat(IntStream.generate(authors::next).limit(customers))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, customers).boxed().toList());
            assertThat(authors.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(authors::next);
        }
    }
}
