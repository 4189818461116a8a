package dev.shopwright.web.sample;

/** How much sample data. */
public enum SampleSize {
    /** A believable shop: 240 products, 200 customers, about 3,000 reviews, 1,500 orders. */
    DEMO(240, 200, 2_940, 1_500),
    /** Enough to measure on: 100,000 products, 200,000 customers, 1,000,000 reviews, 20,000 orders. */
    BENCH(100_000, 200_000, 1_000_000, 20_000);

    private final int products;
    private final int customers;
    private final int approvedReviews;
    private final int orders;

    SampleSize(int products, int customers, int approvedReviews, int orders) {
        this.products = products;
        this.customers = customers;
        this.approvedReviews = approvedReviews;
        this.orders = orders;
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

    /** Orders. */
    public int orders() {
        return orders;
    }
}
