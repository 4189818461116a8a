package dev.shopwright.product.drawing;

import java.awt.Color;

/** The colours the shop's own goods come in, each with what stands out against it and the light it is shown in. */
public enum Palette {
    FJORD(0x2F7394, 0xF2A65A, 0xD6E8F0),
    MOSS(0x5E8560, 0xEBC76B, 0xE0ECDC),
    RUST(0xC7623C, 0x2F5F66, 0xF7E3D7),
    HEATHER(0x83588A, 0xEDBBA8, 0xECE1EE),
    OAT(0xC7A46C, 0x3E5F73, 0xF5EBDA),
    SLATE(0x526373, 0xE27D60, 0xE1E7EC),
    AMBER(0xE0A233, 0x35678C, 0xFBEFD2),
    LINGON(0xB4405A, 0xF3D08A, 0xF8E4E7),
    LAKE(0x35908B, 0xF4907E, 0xD9EEEC),
    DUSK(0x4F5A96, 0xF5BC66, 0xE1E4F3);

    private final Color body;
    private final Color accent;
    private final Color sky;

    Palette(int body, int accent, int sky) {
        this.body = new Color(body);
        this.accent = new Color(accent);
        this.sky = new Color(sky);
    }

    Color body() {
        return body;
    }

    Color accent() {
        return accent;
    }

    Color sky() {
        return sky;
    }

    /** The first colour with this share of the second; as transparent as the first. */
    static Color mix(Color one, Color other, double share) {
        return new Color(
                part(one.getRed(), other.getRed(), share),
                part(one.getGreen(), other.getGreen(), share),
                part(one.getBlue(), other.getBlue(), share),
                one.getAlpha());
    }

    private static int part(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
