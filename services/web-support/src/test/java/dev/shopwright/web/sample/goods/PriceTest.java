package dev.shopwright.web.sample.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    @ParameterizedTest
    @CsvSource({"2.9,12", "9,45", "34,179", "149,649", "449,1899"})
    void shouldStayWithinBoundsAndEndAsPricesDo(double from, double to) {
        var random = new Random(3);

        assertThat(Stream.generate(() -> Price.between(from, to, random)).limit(500))
                .allSatisfy(price -> assertThat(price)
                        .isBetween(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                        .hasScaleOf(2))
                .filteredOn(price -> price.doubleValue() > from && price.doubleValue() < to)
                .allSatisfy(price -> assertThat(price.toPlainString()).matches("\\d*9\\.00|\\d+\\.90"));
    }
}
