package dev.shopwright.review.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @ParameterizedTest
    @CsvSource({
        "0 0 0 0 0, 0, 0.00",
        "1 0 0 0 0, 1, 1.00",
        "0 0 0 0 7, 7, 5.00",
        "1 0 0 0 1, 2, 3.00",
        "0 0 0 1 2, 3, 4.67",
        "1 1 1 1 4, 8, 3.75",
        "0 0 0 7 1, 8, 4.13",
    })
    void shouldAverageToTwoDecimals(String histogram, int count, String average) {
        int[] stars =
                Arrays.stream(histogram.split(" ")).mapToInt(Integer::parseInt).toArray();
        var summary = new Summary(7, stars[0], stars[1], stars[2], stars[3], stars[4]);
        assertThat(summary.count()).isEqualTo(count);
        assertThat(summary.average()).hasToString(average);
    }

    @Test
    void shouldTellStarsFromOneToFive() {
        assertThat(new Summary(7, 1, 2, 3, 4, 5).histogram()).containsExactly(1, 2, 3, 4, 5);
    }
}
