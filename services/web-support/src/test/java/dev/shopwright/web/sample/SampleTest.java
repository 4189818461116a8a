package dev.shopwright.web.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {

    private final Sample demo = new Sample(SampleSize.DEMO, 7);

    @ParameterizedTest
    @EnumSource
    void shouldShareOutExactlyTheReviewsOfItsSize(SampleSize size) {
        var sample = new Sample(size, 7);
        var total = IntStream.rangeClosed(1, sample.products())
                .map(product -> Arrays.stream(sample.ratings(product)).sum())
                .sum();
        assertThat(total).isEqualTo(size.approvedReviews());
    }

    @Test
    void shouldNeverNeedMoreReviewersThanThereAre() {
        assertThat(IntStream.rangeClosed(1, demo.products())
                        .map(product -> Arrays.stream(demo.ratings(product)).sum()))
                .allMatch(reviews -> reviews <= demo.customers());
    }

    @Test
    void shouldGiveFiveStarsMostThenFourThenOneToThree() {
        var stars = new int[5];
        IntStream.rangeClosed(1, demo.products())
                .forEach(product -> Arrays.setAll(stars, star -> stars[star] + demo.ratings(product)[star]));
        assertThat(stars[4]).isGreaterThan(stars[3]);
        assertThat(stars[3]).isGreaterThan(stars[2]);
        assertThat(stars[4] / 2940.0).isCloseTo(0.52, within(0.08));
    }

    @Test
    void shouldFollowFromTheSeedAlone() {
        var same = new Sample(SampleSize.DEMO, 7);
        var other = new Sample(SampleSize.DEMO, 8);
        assertThat(same.customerId(3)).isEqualTo(demo.customerId(3)).isNotEqualTo(other.customerId(3));
        assertThat(same.ratings(3)).isEqualTo(demo.ratings(3));
        assertThat(same.random("x").nextLong())
                .isEqualTo(demo.random("x").nextLong())
                .isNotEqualTo(demo.random("y").nextLong());
    }

    @Test
    void shouldNameEveryCustomerDifferently() {
        assertThat(IntStream.range(0, 200_000).mapToObj(demo::customerName).distinct())
                .hasSize(200_000);
    }
}
