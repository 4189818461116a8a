package dev.shopwright.e2e.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.shop.RunningShop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a shop's databases say of its orders, its goods and the money of the provider that takes none. */
record Books(RunningShop shop) {

    private static final String SOLD = "'paid', 'shipped', 'delivered'";
    private static final String OPEN_STEPS = "select count(*) from step where done_at is null and parked_at is null";
    private static final String PARKED =
            "select order_id || ' is parked: ' || error from step where parked_at is not null";
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
    private static final String SOLD_ORDERS = "select id from orders where state in (%s)".formatted(SOLD);
    private static final String COMMITTED = "select order_id from reservation where state = 'committed'";
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

    /** How many steps are still to be taken. */
    int openSteps() {
        return Integer.parseInt(rows("order", OPEN_STEPS).get(0));
    }

    /** The orders whose goods are the buyers'. */
    Set<String> sold() {
        return Set.copyOf(rows("order", SOLD_ORDERS));
    }

    /** Whatever is wrong, in words. */
    List<String> violations() {
        var found = new ArrayList<String>();
        found.addAll(rows("order", PARKED));
        found.addAll(rows("order", PAID_WITHOUT_MONEY));
        found.addAll(rows("order", MONEY_WITHOUT_ORDER));
        found.addAll(rows("product", OVERDUE));
        found.addAll(rows("product", OFF_THE_LEDGER));
        return found;
    }

    /** Every order sold since, and no other, has taken its goods; the orders of sample data never took any. */
    void assertGoodsOfPaidOrdersOnly(Set<String> soldBefore) {
        var sold = difference(sold(), soldBefore);
        assertThat(sold).isNotEmpty();
        assertThat(difference(Set.copyOf(rows("product", COMMITTED)), soldBefore))
                .isEqualTo(sold);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        var rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private List<String> rows(String service, String sql) {
        var pod = shop.client().pods().resource(shop.pods(service + "-db").get(0));
        var answer = Exec.in(pod, "psql", "-U", service, "-d", service, "-At", "-c", sql);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer.output().lines().toList();
    }
}
