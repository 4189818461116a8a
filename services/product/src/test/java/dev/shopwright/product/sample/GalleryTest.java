package dev.shopwright.product.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.drawing.Drawing;
import dev.shopwright.product.drawing.Palette;
import dev.shopwright.product.drawing.Scene;
import dev.shopwright.web.sample.goods.Assortment;
import dev.shopwright.web.sample.goods.Colour;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the range asks for can be drawn. */
class GalleryTest {

    @Test
    void shouldHaveAMotifForEveryItem() {
        var drawing = new Drawing();
        var motifs = Assortment.load().categories().stream()
                .flatMap(category -> category.subcategories().stream())
                .flatMap(goods -> goods.items().stream())
                .map(Assortment.Item::motif)
                .distinct();

        assertThat(motifs.parallel().map(motif -> drawing.draw(motif, Scene.ARCH, Palette.LAKE, new Random(1))))
                .hasSizeGreaterThan(32)
                .allSatisfy(png -> assertThat(png).isNotEmpty());
    }

    @Test
    void shouldHaveAPaletteForEveryColourAndASceneForEveryCategory() {
        assertThat(Arrays.stream(Colour.values()).map(colour -> Palette.valueOf(colour.name())))
                .doesNotHaveDuplicates();
        assertThat(Assortment.load().categories())
                .allSatisfy(
                        category -> assertThat(Scene.valueOf(category.scene().toUpperCase(Locale.ROOT)))
                                .isNotNull());
    }
}
