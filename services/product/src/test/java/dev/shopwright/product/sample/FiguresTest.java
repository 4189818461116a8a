package dev.shopwright.product.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {

    @ParameterizedTest
    @EnumSource(SampleSize.class)
    void shouldSellOutOneInTenAndLeaveTwoInTenLow(SampleSize size) {
        var figures = new Figures(new Sample(size, 1));
        var stock =
                IntStream.rangeClosed(1, size.products()).map(figures::onHand).toArray();

        assertThat(IntStream.of(stock).filter(units -> units == 0)).hasSize(size.products() / 10);
        assertThat(IntStream.of(stock).filter(units -> units >= 1 && units <= 5))
                .hasSize(size.products() / 5);
        assertThat(IntStream.of(stock).filter(units -> units >= 12)).hasSize(size.products() * 7 / 10);
    }

    @ParameterizedTest
    @EnumSource(SampleSize.class)
    void shouldSpreadTheRangeOverTwoYearsInTheOrderOfIds(SampleSize size) {
        var figures = new Figures(new Sample(size, 1));
        var times = IntStream.rangeClosed(1, size.products())
                .mapToObj(figures::createdAt)
                .toArray(Instant[]::new);

        assertThat(times).isSorted();
        assertThat(Duration.between(times[0], times[times.length - 1]).toDays()).isBetween(715L, 731L);
    }
}
