package dev.shopwright.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has to be true of orders, stock and money once everything has come to rest, whatever happened on the way. */
record Invariants(TestDatabase orders, TestDatabase products, Map<Long, Integer> startStock) {

    private static final String OPEN_STEPS = """
            select order_id || ' ' || kind || ', attempt ' || attempts || ', due ' || due_at || ', claimed until '
                || coalesce(claimed_until::text, 'none') || ': ' || coalesce(error, 'no error')
            from step where done_at is null and parked_at is null
            """;
    private static final String PARKED =
            "select order_id || ' ' || kind || ': ' || error from step where parked_at is not null";
    private static final String PAID_WITHOUT_MONEY = """
            select o.id || ' is ' || o.state || ', its payment ' || coalesce(f.state, 'none')
            from orders o left join fake_payment f on f.reference = o.id::text
            where o.state in ('paid', 'shipped', 'delivered') and (f.state is distinct from 'captured' or f.refunded > 0)
            """;
    private static final String MONEY_WITHOUT_ORDER = """
            select f.reference || ' is ' || f.state || ', its order ' || coalesce(o.state, 'none')
            from fake_payment f left join orders o on f.reference = o.id::text
            where f.state in ('authorized', 'captured') and f.refunded < f.amount
                and coalesce(o.state, 'none') not in ('paid', 'shipped', 'delivered')
            """;
    private static final String UNPAID_STILL_PENDING = "select id || ' is pending' from orders where state = 'pending'";
    private static final String SOLD = """
            select i.product_id, sum(i.quantity) from order_item i join orders o on o.id = i.order_id
            where o.state in ('paid', 'shipped', 'delivered') group by i.product_id
            """;
    private static final String SOLD_ORDERS =
            "select id::text from orders where state in ('paid', 'shipped', 'delivered') order by 1";
    private static final String COMMITTED =
            "select order_id::text from reservation where state = 'committed' order by 1";
    private static final String HELD = "select order_id || ' is held' from reservation where state = 'held'";
    private static final String OVERDUE =
            "select order_id || ' is overdue' from reservation where state = 'held' and expires_at < now() - interval '5 seconds'";

    /** The steps that are still to be taken, in words. */
    List<String> openSteps() {
        return strings(orders, OPEN_STEPS);
    }

    /** Whatever is wrong, in words. */
    List<String> violations() {
        var found = new ArrayList<String>();
        found.addAll(strings(orders, PARKED));
        found.addAll(strings(orders, PAID_WITHOUT_MONEY));
        found.addAll(strings(orders, MONEY_WITHOUT_ORDER));
        found.addAll(strings(orders, UNPAID_STILL_PENDING));
        found.addAll(strings(products, OVERDUE));
        found.addAll(strings(products, HELD));
        var sold = numbers(orders, SOLD);
        numbers(products, "select id, on_hand from product").forEach((product, onHand) -> {
            var start = startStock.get(product);
            if (start != null && onHand + sold.getOrDefault(product, 0) != start) {
                found.add("product %d: %d on hand and %d sold of %d"
                        .formatted(product, onHand, sold.getOrDefault(product, 0), start));
            }
        });
        return found;
    }

    /** Every order that was paid, and no other, has taken its goods. */
    void assertGoodsOfPaidOrdersOnly() {
        assertThat(strings(products, COMMITTED)).isEqualTo(strings(orders, SOLD_ORDERS));
    }

    private static List<String> strings(TestDatabase database, String sql) {
        var found = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Long, Integer> numbers(TestDatabase database, String sql) {
        var found = new TreeMap<Long, Integer>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getLong(1), rows.getInt(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
