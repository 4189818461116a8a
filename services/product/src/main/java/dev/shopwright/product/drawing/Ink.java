package dev.shopwright.product.drawing;

import java.awt.Color;
import java.util.Locale;

/** What a layer is painted with: a material that is always the same, or a role that the palette fills. */
enum Ink {
    BODY(null),
    SHADE(null),
    LIGHT(null),
    ACCENT(null),
    INK(new Color(0x2F3B45)),
    PAPER(new Color(0xFBF6EC)),
    METAL(new Color(0xCBD3D8)),
    STEEL(new Color(0x9CA8B0)),
    WOOD(new Color(0xCB9A68)),
    BARK(new Color(0x8C6546)),
    LEAF(new Color(0x7BA475)),
    MOSS(new Color(0x557F59)),
    FLAME(new Color(0xEF8A3C)),
    GLOW(new Color(0xFF, 0xDC, 0x8F, 0xA8)),
    SAND(new Color(0xE2CFA6));

    private final Color material;

    Ink(Color material) {
        this.material = material;
    }

    static Ink of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Color in(Palette palette) {
        return switch (this) {
            case BODY -> palette.body();
            case SHADE -> Palette.mix(palette.body(), INK.material, 0.28);
            case LIGHT -> Palette.mix(palette.body(), Color.WHITE, 0.55);
            case ACCENT -> palette.accent();
            default -> material;
        };
    }
}
