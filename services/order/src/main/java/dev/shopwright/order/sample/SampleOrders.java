package dev.shopwright.order.sample;

import static dev.shopwright.order.purchase.OrderState.CANCELLED;
import static dev.shopwright.order.purchase.OrderState.DELIVERED;
import static dev.shopwright.order.purchase.OrderState.EXPIRED;
import static dev.shopwright.order.purchase.OrderState.FAILED;
import static dev.shopwright.order.purchase.OrderState.PAID;
import static dev.shopwright.order.purchase.OrderState.PENDING;
import static dev.shopwright.order.purchase.OrderState.REFUNDED;
import static dev.shopwright.order.purchase.OrderState.SHIPPED;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.checkout.Totals;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.order.sample.SampleOrder.Moment;
import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.goods.Assortment;
import dev.shopwright.web.sample.goods.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes up orders of three months, more of them towards the end; the same sample and day make the same ones. */
final class SampleOrders {

    static final int DAYS = 90;

    private static final BigDecimal SHIPPING = new BigDecimal("4.90");
    private static final double GUESTS = 0.2;
    private static final int MOST_LINES = 4;
    /** Of products: what is bought often is bought very often. */
    private static final double SKEW = 2;

    private static final List<String> COUNTRIES = List.of("PL", "PL", "DE", "NO", "SE");

    private final Sample sample;
    private final Instant end;
    private final Random random;
    private final List<Line> goods;

    /** Unlike the rest of the sample they count back from a given day, so that the last weeks have sales to show. */
    SampleOrders(Sample sample, Instant end) {
        this.sample = sample;
        this.end = end;
        random = sample.random("orders");
        var range = new Range(Assortment.load(), sample);
        goods = IntStream.rangeClosed(1, sample.products())
                .mapToObj(range::product)
                .map(product -> new Line(product.id(), product.name(), product.price(), 1))
                .toList();
    }

    /** The oldest first. */
    List<SampleOrder> all() {
        int count = sample.size().orders();
        var minutes = IntStream.range(0, count)
                .map(i -> (int) (Duration.ofDays(DAYS).toMinutes() * Math.pow(random.nextDouble(), 1.3)))
                .sorted()
                .toArray();
        var orders = new ArrayList<SampleOrder>();
        for (int i = count - 1; i >= 0; i--) {
            orders.add(order(orders.size() + 1, end.minus(Duration.ofMinutes(minutes[i]))));
        }
        return orders;
    }

    private SampleOrder order(int number, Instant placedAt) {
        var lines = lines();
        return new SampleOrder(
                number,
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(sample.customers()),
                random.nextDouble() < GUESTS,
                COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                lines,
                Totals.of(lines, SHIPPING, BigDecimal.ZERO, sample.currency()),
                history(placedAt));
    }

    private List<Line> lines() {
        var quantities = new TreeMap<Integer, Integer>();
        for (int i = 1 + random.nextInt(MOST_LINES); i > 0; i--) {
            int product = (int) (goods.size() * Math.pow(random.nextDouble(), SKEW));
            quantities.merge(product, 1 + random.nextInt(2), Integer::sum);
        }
        return quantities.entrySet().stream()
                .map(entry -> goods.get(entry.getKey()).times(entry.getValue()))
                .toList();
    }

    /** Most orders go well; how far they came depends on how old they are. */
    private List<Moment> history(Instant placedAt) {
        var history = new ArrayList<>(List.of(new Moment(PENDING, placedAt)));
        double luck = random.nextDouble();
        if (luck < 0.004) {
            return history;
        }
        if (luck < 0.04) {
            return with(history, FAILED, Duration.ofSeconds(3));
        }
        if (luck < 0.06) {
            return with(history, EXPIRED, Duration.ofMinutes(15));
        }
        if (luck < 0.08) {
            return with(history, CANCELLED, Duration.ofMinutes(4));
        }
        with(history, PAID, Duration.ofSeconds(1 + random.nextInt(20)));
        if (luck < 0.11) {
            return with(history, CANCELLED, hours(1, 20));
        }
        with(history, SHIPPED, hours(4, 60));
        with(history, DELIVERED, hours(24, 120));
        return luck < 0.14 ? with(history, REFUNDED, hours(24, 200)) : history;
    }

    private Duration hours(int least, int most) {
        return Duration.ofMinutes(60L * least + random.nextInt(60 * (most - least)));
    }

    /** What lies beyond the end has not happened. */
    private List<Moment> with(List<Moment> history, OrderState state, Duration later) {
        var last = history.get(history.size() - 1);
        var at = last.at().plus(later);
        var isNext = history.size() == 1 || last.state() != PENDING;
        if (isNext && !at.isAfter(end)) {
            history.add(new Moment(state, at));
        }
        return history;
    }
}
