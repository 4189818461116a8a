package dev.shopwright.web.sample;

/** How much sample data. */
public enum SampleSize {
    /** A believable shop: 240 products, 200 customers, about 3,000 reviews. */
    DEMO(240, 200, 2_940),
    /** Enough to measure on: 100,000 products, 200,000 customers, 1,000,000 reviews. */
    BENCH(100_000, 200_000, 1_000_000);

    private final int products;
    private final int customers;
    private final int approvedReviews;

    SampleSize(int products, int customers, int approvedReviews) {
        this.products = products;
        this.customers = customers;
        this.approvedReviews = approvedReviews;
    }

    /** Products; their ids are 1 up to this. */
    public int products() {
        return products;
    }

    /** Customers; their indexes are 0 up to this, exclusive. */
    public int customers() {
        return customers;
    }

    /** Reviews that are shown; some in moderation come on top. */
    public int approvedReviews() {
        return approvedReviews;
    }
}
