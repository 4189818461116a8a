package dev.shopwright.product.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductSeederIT {

    private static final Sample DEMO = new Sample(SampleSize.DEMO, 1);

    static SeededDatabase demo;

    @BeforeAll
    static void seed() throws SQLException, IOException {
        demo = SeededDatabase.of(DEMO);
    }

    @Test
    void shouldWriteTheSameBytesForTheSameSeed() throws SQLException, IOException {
        assertThat(SeededDatabase.of(new Sample(SampleSize.DEMO, 1)).hash()).isEqualTo(demo.hash());
    }

    @Test
    void shouldWriteAnotherRangeForAnotherSeed() throws SQLException, IOException {
        assertThat(SeededDatabase.of(new Sample(SampleSize.DEMO, 2)).hash()).isNotEqualTo(demo.hash());
    }

    @Test
    void shouldWritePricesInTheShopsCurrency() throws SQLException, IOException {
        var polish = SeededDatabase.of(DEMO.pricedIn("PLN"));

        assertThat(polish.value("SELECT string_agg(DISTINCT currency, ' ') FROM product"))
                .isEqualTo("PLN");
        assertThat(polish.value("SELECT sum(price) FROM product"))
                .isEqualTo(demo.value("SELECT sum(price) FROM product"));
    }

    @Test
    void shouldFillEveryAisle() {
        assertThat(demo.count("product")).isEqualTo(240);
        assertThat(demo.count("category")).isEqualTo(8);
        assertThat(demo.count("subcategory")).isEqualTo(32);
        assertThat(demo.count(
                        "(SELECT FROM product_subcategory GROUP BY subcategory_id HAVING count(*) >= 7) full_one"))
                .isEqualTo(32);
        assertThat(demo.count("product_category c JOIN product_subcategory s USING (product_id)"
                        + " JOIN subcategory k ON k.id = s.subcategory_id AND k.category_id = c.category_id"))
                .isEqualTo(240);
    }

    @Test
    void shouldStockSeventyTwentyTen() {
        assertThat(demo.count("product WHERE on_hand = 0")).isEqualTo(24);
        assertThat(demo.count("product WHERE on_hand BETWEEN 1 AND 5")).isEqualTo(48);
        assertThat(demo.count("product WHERE on_hand > 5")).isEqualTo(168);
    }

    @Test
    void shouldGiveEveryProductABarcodeOfItsOwnAndAKnownSeller() {
        assertThat(demo.value("SELECT count(DISTINCT barcode) FROM product WHERE barcode ~ '^2[0-9]{12}$'"))
                .isEqualTo("240");
        assertThat(demo.value("SELECT count(DISTINCT seller_id) FROM product")).isEqualTo("5");
        assertThat(demo.count("product WHERE seller_id = '" + DEMO.sellerId(0) + "'"))
                .isPositive();
    }

    @Test
    void shouldRateProductsAsTheReviewsOfTheSampleDo() {
        var ratings = DEMO.ratings(5);

        assertThat(demo.value("SELECT rating_count FROM product WHERE id = 5"))
                .isEqualTo(String.valueOf(Arrays.stream(ratings).sum()));
        assertThat(demo.count("product WHERE rank = round(rating_average)")).isEqualTo(240);
        assertThat(demo.count("product WHERE (rating_count = 0) = (rating_average = 0)"))
                .isEqualTo(240);
    }

    @Test
    void shouldKeepSmallPicturesWithWords() {
        assertThat(demo.count("product WHERE image_id IS NULL")).isEqualTo(1);
        assertThat(demo.count("image WHERE alt LIKE '% in %, illustration' AND length(bytes) < 40000"))
                .isEqualTo(239);
        assertThat(Long.parseLong(demo.value("SELECT avg(length(bytes))::int FROM image")))
                .isLessThan(26_000);
    }

    @Test
    void shouldHoldTheEdgeRows() {
        assertThat(demo.count("product WHERE length(name) = 255")).isEqualTo(1);
        assertThat(demo.count("product WHERE price = 0")).isEqualTo(1);
        assertThat(demo.value("""
                        SELECT string_agg(slug, ' ' ORDER BY id) FROM product GROUP BY name HAVING count(*) = 2
                        """)).matches("hardanger-everyday-basket hardanger-everyday-basket--\\d+");
    }

    @Test
    void shouldLetIdentitiesGoOnAfterTheSample() {
        assertThat(demo.value("SELECT nextval(pg_get_serial_sequence('category', 'id'))"))
                .isEqualTo("9");
        assertThat(demo.value("SELECT nextval(pg_get_serial_sequence('product', 'id'))"))
                .isEqualTo("241");
    }

    @Test
    void shouldTeachTheSearchItsWords() {
        assertThat(demo.count("product_word WHERE word = 'mug'")).isEqualTo(1);
    }

    @Test
    void shouldWriteABigRangeInLessThanAMinute() throws SQLException, IOException {
        long start = System.nanoTime();
        var bench = SeededDatabase.of(new Sample(SampleSize.BENCH, 1));
        var took = Duration.ofNanos(System.nanoTime() - start);

        System.out.println("100,000 products in " + took.toMillis() + " ms");
        assertThat(bench.count("product")).isEqualTo(100_000);
        assertThat(took).isLessThan(Duration.ofMinutes(1));
    }
}
