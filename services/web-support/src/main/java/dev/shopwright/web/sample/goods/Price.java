package dev.shopwright.web.sample.goods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** Amounts as shops write them: 6.90, 84.90, 249.00, 1899.00. */
final class Price {

    private static final double CHEAP_MORE_OFTEN = 1.4;

    private Price() {}

    static BigDecimal between(double from, double to, Random random) {
        double drawn = from * Math.pow(to / from, Math.pow(random.nextDouble(), CHEAP_MORE_OFTEN));
        return BigDecimal.valueOf(Math.max(from, Math.min(to, appealing(drawn))))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static double appealing(double amount) {
        if (amount < 50) {
            return Math.floor(amount) + 0.9;
        }
        if (amount < 200) {
            return Math.round(amount / 5) * 5 - 0.1;
        }
        return amount < 500 ? Math.round(amount / 10) * 10 - 1 : Math.round(amount / 50) * 50 - 1;
    }
}
