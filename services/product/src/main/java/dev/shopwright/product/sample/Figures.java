package dev.shopwright.product.sample;

import dev.shopwright.web.sample.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The numbers that time has brought: stock, visits, sales and age. */
final class Figures {

    static final Instant NEWEST = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration AGE = Duration.ofDays(730);
    private static final double SOLD_OUT = 0.1;
    private static final double SOLD_OUT_OR_LOW = 0.3;
    private static final int LOW = 5;

    private final int products;
    private final List<Integer> stockRank;
    private final Random random;

    Figures(Sample sample) {
        products = sample.products();
        stockRank = new ArrayList<>(IntStream.range(0, products).boxed().toList());
        Collections.shuffle(stockRank, sample.random("stock"));
        random = sample.random("figures");
    }

    /** One in ten is sold out and two in ten are low, exactly. */
    int onHand(int id) {
        int rank = stockRank.get(id - 1);
        if (rank < products * SOLD_OUT) {
            return 0;
        }
        return rank < products * SOLD_OUT_OR_LOW
                ? 1 + random.nextInt(LOW)
                : 12 + (int) (388 * Math.pow(random.nextDouble(), 2));
    }

    /** Visits follow reviews: most products are seen a little, a few very much. */
    long popularity(int reviews) {
        return reviews * (30L + random.nextInt(30)) + random.nextInt(60);
    }

    long sales(int reviews) {
        return reviews * (3L + random.nextInt(4)) + random.nextInt(6);
    }

    /** Later ids are younger. */
    Instant createdAt(int id) {
        long step = AGE.toSeconds() / products;
        return NEWEST.minusSeconds(step * (products - id) + random.nextInt((int) step));
    }
}
