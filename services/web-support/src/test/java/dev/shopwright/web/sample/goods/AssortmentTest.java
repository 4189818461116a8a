package dev.shopwright.web.sample.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssortmentTest {

    private static final Assortment ASSORTMENT = Assortment.load();

    static Stream<Assortment.Subcategory> subcategories() {
        return ASSORTMENT.categories().stream().flatMap(category -> category.subcategories().stream());
    }

    @Test
    void shouldHaveEightCategoriesOfFourSubcategories() {
        assertThat(ASSORTMENT.categories())
                .hasSize(8)
                .allSatisfy(category -> assertThat(category.subcategories()).hasSize(4));
        assertThat(subcategories().map(Assortment.Subcategory::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("subcategories")
    void shouldHaveEnoughToSayOfEachItem(Assortment.Subcategory goods) {
        assertThat(goods.items()).allSatisfy(item -> {
            assertThat(suiting(goods.leads(), item)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(suiting(goods.features(), item)).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @ParameterizedTest
    @MethodSource("subcategories")
    void shouldSayNothingOfMotifsThatItDoesNotSell(Assortment.Subcategory goods) {
        var sold = goods.items().stream().map(Assortment.Item::motif).toList();

        assertThat(Stream.concat(goods.leads().stream(), goods.features().stream()))
                .allSatisfy(sentence -> assertThat(sold).containsAll(sentence.motifs()));
    }

    private static List<Sentence> suiting(List<Sentence> sentences, Assortment.Item item) {
        return sentences.stream()
                .filter(sentence -> sentence.suits(item.motif()))
                .toList();
    }
}
