package dev.shopwright.product.image;

import dev.shopwright.web.error.InvalidFieldException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sizes pictures go out in: few, so that nobody can make us work by asking for others. */
record ImageSize(int pixels) {

    /** As it was uploaded. */
    static final ImageSize ORIGINAL = new ImageSize(Integer.MAX_VALUE);

    static final ImageSize SMALLEST = new ImageSize(160);

    private static final List<Integer> KNOWN = List.of(160, 320, 640, 1200);

    /**
     * The size with this longest side.
     *
     * @throws InvalidFieldException when we don't make that one
     */
    static ImageSize of(@Nullable Integer pixels) {
        if (pixels == null) {
            return ORIGINAL;
        }
        if (!KNOWN.contains(pixels)) {
            throw new InvalidFieldException("size", "Choose one of 160, 320, 640 and 1200, or leave it out.");
        }
        return new ImageSize(pixels);
    }

    /** Tells apart what the same picture is in different sizes. */
    String suffix() {
        return equals(ORIGINAL) ? "" : "-" + pixels;
    }
}
