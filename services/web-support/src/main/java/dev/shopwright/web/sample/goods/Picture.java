package dev.shopwright.web.sample.goods;

import java.util.Locale;

/** What a picture is to show; products with the same one share it. */
public record Picture(String item, String motif, String scene, Colour colour, int variant) {

    /** Something else in the same scenery. */
    Picture of(String otherItem, String otherMotif) {
        return new Picture(otherItem, otherMotif, scene, colour, variant);
    }

    /** The picture in words, for those who don't see it. */
    public String alt() {
        return "%s in %s, illustration".formatted(item, colour.word().toLowerCase(Locale.ROOT));
    }
}
