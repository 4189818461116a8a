package dev.shopwright.web.sample.goods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static final Sample DEMO = new Sample(SampleSize.DEMO, 1);
    private static final List<SampleProduct> PRODUCTS = products(DEMO, DEMO.products());

    @Test
    void shouldComposeTheSameRangeForTheSameSeed() {
        assertThat(products(new Sample(SampleSize.DEMO, 1), 240)).isEqualTo(PRODUCTS);
        assertThat(products(new Sample(SampleSize.DEMO, 2), 240)).isNotEqualTo(PRODUCTS);
    }

    @Test
    void shouldDescribeEachProductInItsOwnWords() {
        assertThat(PRODUCTS)
                .extracting(SampleProduct::description)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        text -> assertThat(text).doesNotContain("{", "}", " > ").matches("(?s)\\S.*[.]"))
                .allSatisfy(text -> assertThat(text.split("[.?!](?= |$)")).hasSizeBetween(2, 4));
    }

    @Test
    void shouldKeepPricesBetweenTheDearestAndTheCheapest() {
        assertThat(PRODUCTS)
                .filteredOn(product -> product.id() != EdgeRows.FREE)
                .extracting(SampleProduct::price)
                .allSatisfy(price -> assertThat(price).isBetween(new BigDecimal("2.90"), new BigDecimal("1899.00")));
    }

    @Test
    void shouldHoldTheRowsThatBreakCarelessClients() {
        assertThat(product(EdgeRows.LONGEST_NAME).name()).hasSize(255);
        assertThat(product(EdgeRows.RIGHT_TO_LEFT).name()).matches("(?s).*\\p{IsHebrew}.*\\p{IsArabic}.*");
        assertThat(product(EdgeRows.EMOJI).name()).contains("🏕️").contains("👩🏽‍🚀");
        assertThat(product(EdgeRows.FREE).price()).isEqualTo("0.00");
        assertThat(product(EdgeRows.NO_PICTURE).picture()).isNull();
        assertThat(product(EdgeRows.FIRST_NAMESAKE).name())
                .isEqualTo(product(EdgeRows.SECOND_NAMESAKE).name());
    }

    @Test
    void shouldNameNoOtherTwoProductsAlike() {
        assertThat(new HashSet<>(PRODUCTS.stream().map(SampleProduct::name).toList()))
                .hasSize(PRODUCTS.size() - 1);
    }

    @Test
    void shouldShareFewPicturesAmongManyProducts() {
        var many = products(new Sample(SampleSize.BENCH, 1), 5_000);

        assertThat(many.stream().map(SampleProduct::picture).distinct()).hasSizeBetween(90, 150);
        assertThat(many.stream().map(SampleProduct::name).distinct()).hasSize(4_999);
        assertThat(PRODUCTS.stream().map(SampleProduct::picture).distinct()).hasSize(240);
    }

    private static SampleProduct product(int id) {
        return PRODUCTS.get(id - 1);
    }

    private static List<SampleProduct> products(Sample sample, int count) {
        var range = new Range(Assortment.load(), sample);
        return IntStream.rangeClosed(1, count).mapToObj(range::product).toList();
    }
}
