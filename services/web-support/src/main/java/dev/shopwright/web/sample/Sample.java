package dev.shopwright.web.sample;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/**
 * The identities, counts and ratings that the sample data of all services share, so that each can fill its own database
 * alone. Everything follows from the seed; {@link Random} is used because its sequence is specified for all Java versions.
 */
public final class Sample {

    private static final int SELLERS = 5;
    private static final double[] STARS = {0.05, 0.05, 0.11, 0.27, 0.52};
    private static final double POPULARITY_SKEW = 0.6;

    private final SampleSize size;
    private final long seed;
    private final String currency;
    private final int[] reviewsUpTo;

    /** The sample of this size that belongs to the seed. */
    public Sample(SampleSize size, long seed) {
        this(size, seed, "EUR");
    }

    private Sample(SampleSize size, long seed, String currency) {
        this.size = size;
        this.seed = seed;
        this.currency = currency;
        this.reviewsUpTo = reviewsUpTo();
    }

    /** The same with prices in this currency; the numbers stay. */
    public Sample pricedIn(String otherCurrency) {
        return new Sample(size, seed, otherCurrency);
    }

    /** ISO 4217 code of all prices. */
    public String currency() {
        return currency;
    }

    /** How much of everything. */
    public SampleSize size() {
        return size;
    }

    /** The number that everything follows from. */
    public long seed() {
        return seed;
    }

    /** Products; their ids are 1 up to this. */
    public int products() {
        return size.products();
    }

    /** Customers; indexes from 0. */
    public int customers() {
        return size.customers();
    }

    /** Sellers; indexes from 0. */
    public int sellers() {
        return SELLERS;
    }

    /** The id of a customer's account. */
    public UUID customerId(int i) {
        return id("customer", i);
    }

    /** The username of a customer. */
    public String customerName(int i) {
        return SampleNames.customer(i);
    }

    /** The id of a seller's account. */
    public UUID sellerId(int i) {
        return id("seller", i);
    }

    /** The username of a seller. */
    public String sellerName(int i) {
        return SampleNames.seller(i);
    }

    /** How many shown reviews of a product give 1, 2, 3, 4 and 5 stars; some products are better than others. */
    public int[] ratings(int productId) {
        var random = random("ratings:" + productId);
        var quality = random.nextDouble() - 0.5;
        var histogram = new int[STARS.length];
        for (int i = reviewsUpTo[productId - 1]; i < reviewsUpTo[productId]; i++) {
            histogram[stars(random.nextDouble() + quality * 0.4)]++;
        }
        return histogram;
    }

    /** A sequence of its own for each topic, so that what one service draws does not move another's. */
    public Random random(String topic) {
        return new Random(id(topic, 0).getMostSignificantBits());
    }

    private UUID id(String kind, int i) {
        return UUID.nameUUIDFromBytes((seed + ":" + kind + ":" + i).getBytes(StandardCharsets.UTF_8));
    }

    private static int stars(double draw) {
        double upTo = 0;
        for (int star = 0; star < STARS.length - 1; star++) {
            upTo += STARS[star];
            if (draw < upTo) {
                return star;
            }
        }
        return STARS.length - 1;
    }

    /** A few products have many reviews and many have few (a power law over a shuffled order). */
    private int[] reviewsUpTo() {
        var random = random("reviews");
        var weights = new double[size.products()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.pow(1 + random.nextInt(weights.length), -POPULARITY_SKEW);
            sum += weights[i];
        }
        var upTo = new int[weights.length + 1];
        double reached = 0;
        for (int i = 0; i < weights.length; i++) {
            reached += weights[i];
            upTo[i + 1] = (int) Math.round(reached / sum * size.approvedReviews());
        }
        return upTo;
    }
}
