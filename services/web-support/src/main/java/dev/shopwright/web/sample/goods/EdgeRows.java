package dev.shopwright.web.sample.goods;

/** Products that are legal and awkward, spread among the ordinary ones, so that every client meets them early. */
final class EdgeRows {

    // ids whose places in the range suit these goods
    static final int LONGEST_NAME = 32;
    static final int RIGHT_TO_LEFT = 62;
    static final int EMOJI = 79;
    static final int FREE = 110;
    static final int NO_PICTURE = 131;
    static final int FIRST_NAMESAKE = 147;
    static final int SECOND_NAMESAKE = 179;

    /** As long as a name may be: 255 characters. */
    private static final String WEEKEND =
            "Complete Cabin Weekend for Two with Dome Tent, Two Three-Season Sleeping Bags, "
                    + "Insulated Mats, Gas Stove, Enamel Cook Pot, Stoneware Mugs, Spork Set, Rechargeable Camping Lantern, Wool "
                    + "Throw Blanket, Fire Striker, Folding Knife and a Waxed Canvas Rucksack";

    private EdgeRows() {}

    static SampleProduct applyTo(SampleProduct product) {
        return switch (product.id()) {
            case LONGEST_NAME -> weekend(product);
            case RIGHT_TO_LEFT -> lantern(product);
            case EMOJI -> stickers(product);
            case FREE -> product.priced("0.00");
            case NO_PICTURE -> product.withoutPicture();
            case FIRST_NAMESAKE, SECOND_NAMESAKE -> basket(product);
            default -> product;
        };
    }

    private static SampleProduct weekend(SampleProduct product) {
        return product.named(WEEKEND, "Everything for two nights away, packed by us. Bring food and good company.")
                .priced("899.00")
                .pictured("Dome Tent", "tent");
    }

    private static SampleProduct lantern(SampleProduct product) {
        return product.named(
                        "מנורת שמן נורדית · فانوس الشمال",
                        "מנורה קטנה לערבים ארוכים. فانوس صغير يضيء الأمسيات الطويلة. A small lantern for long evenings.")
                .priced("54.90")
                .pictured("Lantern", "lantern");
    }

    private static SampleProduct stickers(SampleProduct product) {
        return product.named(
                        "Happy Camper Sticker Set 🏕️🔥👩🏽‍🚀",
                        "Forty stickers for bottles, boxes and skis 🎿. They survive rain 🌧️ and dishwashers.")
                .priced("4.90")
                .pictured("Bottle with stickers", "bottle");
    }

    private static SampleProduct basket(SampleProduct product) {
        return product.named("Hardanger Everyday Basket", product.description()).pictured("Basket", "basket");
    }
}
