package dev.shopwright.order.rate;

import dev.shopwright.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The inserts and updates of one checkout, in the same transactions, and nothing else: what Postgres alone could do here.
 */
final class BareCheckout implements AutoCloseable {

    private static final Pattern NAMES = Pattern.compile(":(order|key|product)\\b");

    private static final String QUOTE = """
            INSERT INTO quote VALUES (:order, null, null, 'PL', 'standard', 'EUR',
                '[{"product_id":1,"name":"Tent","price":"10.00","quantity":1}]', 10, 4.90, 3.43, 18.33, now())
            """;
    private static final String KEY =
            "INSERT INTO idempotency_key VALUES ('quote', :key, 'hash', :order, null, null, null, now())";
    private static final String ORDER = """
            INSERT INTO orders (id, state, email, quote_id, currency, subtotal, shipping, tax, total, address, shipping_method,
                created_at, updated_at, pay_by)
            VALUES (:order, 'pending', 'jo@example.com', :order, 'EUR', 10, 4.90, 3.43, 18.33,
                '{"name":"Jo Doe","line1":"1 High Street","city":"Town","postal_code":"30-001","country":"PL"}', 'standard',
                now(), now(), now() + interval '15 minutes')
            """;
    private static final String ITEM = "INSERT INTO order_item VALUES (:order, 1, 1, 'Tent', 10, 1)";
    private static final String EVENT =
            "INSERT INTO order_event (order_id, at, actor, to_state, note) VALUES (:order, now(), 'guest', 'pending', 'placed')";
    private static final String PAYMENT = "INSERT INTO payment VALUES (:order, 'fake', 'ok', null, 'open')";
    private static final String STEP = "INSERT INTO step (order_id, kind, due_at) VALUES (:order, 'reserve', now())";
    private static final String CLAIM =
            "UPDATE step SET attempts = attempts + 1, claimed_until = now() + interval '1 hour' WHERE order_id = :order AND done_at IS NULL";
    private static final String LOCK = "SELECT state FROM orders WHERE id = :order FOR UPDATE";
    private static final String FINISH =
            "UPDATE step SET done_at = now(), claimed_until = null WHERE order_id = :order AND done_at IS NULL";
    private static final String REFERENCE = "UPDATE payment SET reference = :key WHERE order_id = :order";
    private static final String PAID = "UPDATE payment SET state = 'captured', token = null WHERE order_id = :order";
    private static final String FAKE_OPEN = "INSERT INTO fake_payment VALUES (:key, null, 18.33, 'EUR', 'open')";
    private static final String FAKE_PAY =
            "UPDATE fake_payment SET state = 'captured', token = 'ok' WHERE reference = :key";
    private static final String MOVE =
            "UPDATE orders SET state = 'paid', updated_at = now(), paid_at = now() WHERE id = :order";
    private static final String FACT = """
            INSERT INTO outbox (id, type, key, payload, occurred_at)
            VALUES (:order, 'order.paid', :key, '{"items":[{"product_id":1,"quantity":1}]}', now())
            """;
    private static final String LETTER = "INSERT INTO letter (kind, order_id, due_at) VALUES ('PAID', :order, now())";
    private static final String ANSWER =
            "UPDATE idempotency_key SET status = 201, location = 'here', body = repeat('x', 1200) WHERE key = :key";

    private static final String RESERVE =
            "INSERT INTO reservation VALUES (:order, 'held', now() + interval '15 minutes', now())";
    private static final String HOLD = "UPDATE product SET reserved = reserved + 1 WHERE id = :product";
    private static final String RESERVED = "INSERT INTO reservation_item VALUES (:order, :product, 1)";
    private static final String COMMIT = "UPDATE reservation SET state = 'committed' WHERE order_id = :order";
    private static final String SELL = """
            UPDATE product SET on_hand = on_hand - 1, reserved = reserved - 1, sales_count = sales_count + 1
            WHERE id = :product
            """;
    private static final String MOVEMENT = """
            INSERT INTO stock_movement (product_id, delta, on_hand, reason, order_id, created_at)
            VALUES (:product, -1, 1, 'sold', :order, now())
            """;

    private final Connection orders;
    private final Connection products;
    private final long product;

    BareCheckout(TestDatabase orders, TestDatabase products, long product) throws SQLException {
        this.orders = orders.connect();
        this.products = products.connect();
        this.product = product;
        this.orders.setAutoCommit(false);
        this.products.setAutoCommit(false);
    }

    void run() throws SQLException {
        var order = UUID.randomUUID();
        commit(orders, order, QUOTE);
        commit(orders, order, KEY, ORDER, ITEM, EVENT, PAYMENT, STEP, CLAIM);
        commit(products, order, RESERVE, HOLD, RESERVED);
        commit(orders, order, LOCK, FINISH, STEP, CLAIM);
        commit(orders, order, FAKE_OPEN);
        commit(orders, order, REFERENCE);
        commit(orders, order, FAKE_PAY);
        commit(orders, order, LOCK, FINISH, PAID, STEP, CLAIM);
        commit(products, order, COMMIT, SELL, MOVEMENT);
        commit(orders, order, LOCK, FINISH, MOVE, EVENT, FACT, LETTER);
        commit(orders, order, ANSWER);
    }

    private void commit(Connection connection, UUID order, String... statements) throws SQLException {
        for (String sql : statements) {
            var names = NAMES.matcher(sql).results().map(name -> name.group(1)).toList();
            try (var statement = connection.prepareStatement(NAMES.matcher(sql).replaceAll("?"))) {
                for (int i = 0; i < names.size(); i++) {
                    statement.setObject(i + 1, value(names.get(i), order));
                }
                statement.execute();
            }
        }
        connection.commit();
    }

    private Object value(String name, UUID order) {
        return switch (name) {
            case "order" -> order;
            case "key" -> order.toString();
            case "product" -> product;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public void close() throws SQLException {
        orders.close();
        products.close();
    }
}
