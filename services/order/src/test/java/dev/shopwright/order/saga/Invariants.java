package dev.shopwright.order.saga;

import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.order.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to be true of a shop that sold nothing before, once everything has come to rest, whatever happened on the way. */
record Invariants(TestDatabase orders, TestDatabase products, Map<Long, Integer> startStock) {

    private static final String PENDING = "select id || ' is pending' from orders where state = 'pending'";
    private static final String HELD = "select order_id || ' is held' from reservation where state = 'held'";
    private static final String ON_HAND = "select id, on_hand from product";
    private static final String SOLD = """
            select i.product_id, sum(i.quantity) from order_item i join orders o on o.id = i.order_id
            where o.state in ('paid', 'shipped', 'delivered') group by i.product_id
            """;

    /** The steps that are still to be taken, in words. */
    List<String> openSteps() {
        return books().openSteps();
    }

    /** Whatever is wrong, in words. */
    List<String> violations() {
        var found = new ArrayList<>(books().violations());
        found.addAll(orders.sql(PENDING).query(String.class).list());
        found.addAll(products.sql(HELD).query(String.class).list());
        var sold = units(orders, SOLD);
        var onHand = units(products, ON_HAND);
        startStock.forEach((product, start) -> {
            int left = onHand.get(product);
            int taken = sold.getOrDefault(product, 0);
            if (left + taken != start) {
                found.add("product %d: %d on hand and %d sold of %d".formatted(product, left, taken, start));
            }
        });
        return found;
    }

    void assertGoodsOfPaidOrdersOnly() {
        books().assertGoodsOfPaidOrdersOnly(Set.of());
    }

    private Books books() {
        return Books.of(orders, products);
    }

    private static Map<Long, Integer> units(TestDatabase database, String sql) {
        return database.sql(sql).query((row, number) -> Map.entry(row.getLong(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
