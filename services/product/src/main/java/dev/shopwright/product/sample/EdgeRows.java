package dev.shopwright.product.sample;

import java.math.BigDecimal;

/** Products that are legal and awkward, spread among the ordinary ones, so that every client meets them early. */
final class EdgeRows {

    static final int LONGEST_NAME = 17;
    static final int RIGHT_TO_LEFT = 43;
    static final int EMOJI = 71;
    static final int FREE = 101;
    static final int NO_PICTURE = 131;
    static final int FIRST_NAMESAKE = 163;
    static final int SECOND_NAMESAKE = 191;

    private static final int NAME_LENGTH = 255;
    private static final String WEEKEND =
            "Complete Cabin Weekend for Two with Dome Tent, Two Three-Season Sleeping Bags, "
                    + "Insulated Mats, Gas Stove, Enamel Cook Pot, Stoneware Mugs, Spork Set, Rechargeable Camping Lantern, Wool "
                    + "Throw Blanket, Fire Striker, Folding Knife and a Waxed Canvas Bag that Carries All of It at Once";

    private EdgeRows() {}

    static SampleProduct applyTo(SampleProduct product) {
        return switch (product.id()) {
            case LONGEST_NAME -> product.named(WEEKEND.substring(0, NAME_LENGTH), product.description());
            case RIGHT_TO_LEFT ->
                product.named(
                        "מנורת שמן נורדית · فانوس الشمال",
                        "מנורה קטנה לערבים ארוכים. فانوس صغير يضيء الأمسيات الطويلة. A lantern for long evenings.");
            case EMOJI ->
                product.named(
                        "Happy Camper Sticker Set 🏕️🔥👩🏽‍🚀",
                        "Forty stickers for bottles, boxes and skis 🎿. They survive rain 🌧️ and dishwashers.");
            case FREE -> product.priced(new BigDecimal("0.00"));
            case NO_PICTURE -> product.withoutPicture();
            case FIRST_NAMESAKE, SECOND_NAMESAKE -> product.named("Hardanger Everyday Basket", product.description());
            default -> product;
        };
    }
}
