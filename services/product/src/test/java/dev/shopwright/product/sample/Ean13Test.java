package dev.shopwright.product.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ean13Test {

    @ParameterizedTest
    @CsvSource({"400638133393,1", "978014300723,4", "200000000000,8", "590123412345,7"})
    void shouldKnowTheCheckDigit(String digits, int expected) {
        assertThat(Ean13.checkDigit(digits)).isEqualTo(expected);
    }

    @Test
    void shouldGiveEachIdANumberOfItsOwnInTheRangeOfShops() {
        var seen = new HashSet<String>();
        for (int id = 1; id <= 100_000; id++) {
            var code = Ean13.of(id, 12_345);

            assertThat(code).matches("2\\d{12}");
            assertThat(code.charAt(12) - '0').isEqualTo(Ean13.checkDigit(code.substring(0, 12)));
            assertThat(seen.add(code)).isTrue();
        }
    }
}
