package dev.shopwright.product.sample;

import dev.shopwright.product.drawing.Palette;
import dev.shopwright.product.drawing.Scene;
import java.util.Locale;

/** What a picture is to show; products with the same one share it. */
record Picture(String item, String motif, Scene scene, Palette palette, int variant) {

    /** Something else in the same scenery. */
    Picture of(String otherItem, String otherMotif) {
        return new Picture(otherItem, otherMotif, scene, palette, variant);
    }

    /** The picture in words, for those who don't see it. */
    String alt() {
        return "%s in %s, illustration".formatted(item, palette.colour().toLowerCase(Locale.ROOT));
    }
}
