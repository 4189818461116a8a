package dev.shopwright.web.sample.goods;

/** The colours that goods come in. */
public enum Colour {
    FJORD("Fjord Blue"),
    MOSS("Moss Green"),
    RUST("Rust Red"),
    HEATHER("Heather"),
    OAT("Oat"),
    SLATE("Slate Grey"),
    AMBER("Amber"),
    LINGON("Lingonberry"),
    LAKE("Lake Green"),
    DUSK("Dusk Blue");

    private final String word;

    Colour(String word) {
        this.word = word;
    }

    /** As a customer reads it. */
    String word() {
        return word;
    }
}
