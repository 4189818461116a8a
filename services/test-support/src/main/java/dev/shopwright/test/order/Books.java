package dev.shopwright.test.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the databases of order and product say of a shop's orders, their goods and the money of the provider that takes none. */
public record Books(Database orders, Database products) {

    private static final String SOLD = "'paid', 'shipped', 'delivered'";
    private static final String OPEN_STEPS = """
            select order_id || ' ' || kind || ', attempt ' || attempts || ', due ' || due_at || ', claimed until '
                || coalesce(claimed_until::text, 'none') || ': ' || coalesce(error, 'no error')
            from step where done_at is null and parked_at is null
            """;
    private static final String PARKED =
            "select order_id || ' ' || kind || ' is parked: ' || error from step where parked_at is not null";
    private static final String PAID_WITHOUT_MONEY = """
            select o.id || ' is ' || o.state || ', its payment ' || coalesce(f.state, 'none')
            from orders o left join fake_payment f on f.reference = o.id::text
            where o.state in (%s) and (f.state is distinct from 'captured' or f.refunded > 0)
            """.formatted(SOLD);
    private static final String MONEY_WITHOUT_ORDER = """
            select f.reference || ' is ' || f.state || ', its order ' || coalesce(o.state, 'none')
            from fake_payment f left join orders o on f.reference = o.id::text
            where f.state in ('authorized', 'captured') and f.refunded < f.amount
                and coalesce(o.state, 'none') not in (%s)
            """.formatted(SOLD);
    private static final String SOLD_ORDERS = "select id::text from orders where state in (%s)".formatted(SOLD);
    private static final String COMMITTED = "select order_id::text from reservation where state = 'committed'";
    private static final String OVERDUE = """
            select order_id || ' is held too long' from reservation
            where state = 'held' and expires_at < now() - interval '10 seconds'
            """;
    private static final String OFF_THE_LEDGER = """
            select p.id || ' has ' || p.on_hand || ', its ledger says ' || m.on_hand from product p
            join lateral (
                select on_hand from stock_movement where product_id = p.id order by id desc limit 1) m on true
            where p.on_hand <> m.on_hand or p.reserved < 0
            """;

    public static Books of(TestDatabase orders, TestDatabase products) {
        return new Books(
                sql -> orders.sql(sql).query(String.class).list(),
                sql -> products.sql(sql).query(String.class).list());
    }

    /** The steps that are still to be taken, in words. */
    public List<String> openSteps() {
        return orders.column(OPEN_STEPS);
    }

    /** The orders whose goods are the buyers'. */
    public Set<String> sold() {
        return Set.copyOf(orders.column(SOLD_ORDERS));
    }

    /** Whatever is wrong once no step is open, in words. */
    public List<String> violations() {
        return Stream.of(
                        orders.column(PARKED),
                        orders.column(PAID_WITHOUT_MONEY),
                        orders.column(MONEY_WITHOUT_ORDER),
                        products.column(OVERDUE),
                        products.column(OFF_THE_LEDGER))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Every order sold since, and no other, has taken its goods.
     *
     * @param soldBefore as the orders of sample data, which never took any
     */
    public void assertGoodsOfPaidOrdersOnly(Set<String> soldBefore) {
        var sold = difference(sold(), soldBefore);
        assertThat(sold).isNotEmpty();
        assertThat(difference(Set.copyOf(products.column(COMMITTED)), soldBefore))
                .isEqualTo(sold);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        var rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    /** One that answers queries of one column of text. */
    @FunctionalInterface
    public interface Database {

        List<String> column(String sql);
    }
}
