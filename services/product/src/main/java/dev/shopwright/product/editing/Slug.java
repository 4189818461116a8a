package dev.shopwright.product.editing;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of a product's own URL. */
public final class Slug {

    private static final int LONGEST = 255;

    private Slug() {}

    /** The name in lower-case ASCII, words joined by single dashes; a name of other scripts only becomes {@code product}. */
    public static String of(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = ascii.substring(0, Math.min(LONGEST, ascii.length())).replaceAll("-$", "");
        return cut.isEmpty() ? "product" : cut;
    }

    /** A slug nobody else has: two dashes never come from a name. */
    public static String unique(String slug, long productId) {
        return slug + "--" + productId;
    }
}
