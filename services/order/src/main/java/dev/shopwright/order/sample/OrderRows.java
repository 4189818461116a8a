package dev.shopwright.order.sample;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.web.sample.CopyTable;
import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes sample orders into the tables, one table after the other, as COPY needs the connection for itself. */
final class OrderRows {

    private static final int FIRST_NUMBER = 100_001;
    private static final Duration TIME_TO_PAY = Duration.ofMinutes(15);
    private static final String PROVIDER = "fake";

    private final Connection database;
    private final Sample sample;
    private final JsonMapper json = new JsonMapper();

    OrderRows(Connection database, Sample sample) {
        this.database = database;
        this.sample = sample;
    }

    void write(List<SampleOrder> orders) throws SQLException, IOException {
        write(orders, """
                orders (id, number, state, user_id, email, quote_id, currency, subtotal, shipping, tax, total, refunded, address,
                    shipping_method, tracking, created_at, updated_at, pay_by, paid_at, shipped_at)
                """, this::order);
        write(orders, "order_item (order_id, product_id, position, name, price, quantity)", OrderRows::items);
        write(orders, "order_event (order_id, at, actor, from_state, to_state, note)", OrderRows::events);
        write(orders, "payment (order_id, provider, reference, state)", OrderRows::payment);
        write(orders, "fake_payment (reference, token, amount, currency, state, refunded)", this::fakePayment);
    }

    private void write(List<SampleOrder> orders, String table, Rows rows) throws SQLException, IOException {
        try (var copy = CopyTable.open(database, table.strip())) {
            for (var order : orders) {
                rows.write(order, copy);
            }
        }
    }

    private void order(SampleOrder order, CopyTable table) throws IOException {
        var totals = order.totals();
        table.row(
                order.id(),
                FIRST_NUMBER + order.number() - 1,
                order.last().state().word(),
                order.isGuest() ? null : sample.customerId(order.buyer()),
                sample.customerName(order.buyer()) + "@example.com",
                UUID.nameUUIDFromBytes(order.id().toString().getBytes(StandardCharsets.UTF_8)),
                sample.currency(),
                totals.subtotal(),
                totals.shipping(),
                totals.tax(),
                totals.total(),
                order.isRefunded() ? totals.total() : BigDecimal.ZERO,
                address(order),
                "standard",
                order.when(OrderState.SHIPPED) == null ? null : "SW" + order.number(),
                order.placedAt(),
                order.last().at(),
                order.placedAt().plus(TIME_TO_PAY),
                order.when(OrderState.PAID),
                order.when(OrderState.SHIPPED));
    }

    private String address(SampleOrder order) {
        return json.writeValueAsString(Map.of(
                "name", sample.customerName(order.buyer()),
                "line1", (1 + order.buyer() % 97) + " High Street",
                "city", "Fjellby",
                "postal_code", "%05d".formatted(10_000 + order.buyer() % 80_000),
                "country", order.country()));
    }

    private static void items(SampleOrder order, CopyTable table) throws IOException {
        int position = 1;
        for (Line line : order.lines()) {
            table.row(order.id(), line.productId(), position++, line.name(), line.price(), line.quantity());
        }
    }

    private static void events(SampleOrder order, CopyTable table) throws IOException {
        OrderState before = null;
        for (var moment : order.history()) {
            table.row(
                    order.id(),
                    moment.at(),
                    actor(order, moment.state()).name(),
                    before == null ? null : before.word(),
                    moment.state().word(),
                    before == null ? "placed" : moment.state().word());
            before = moment.state();
        }
    }

    private static Actor actor(SampleOrder order, OrderState state) {
        return switch (state) {
            case PENDING, CANCELLED -> order.isGuest() ? Actor.GUEST : Actor.CUSTOMER;
            case PAID, FAILED -> Actor.PAYMENT;
            default -> Actor.SHOP;
        };
    }

    private static void payment(SampleOrder order, CopyTable table) throws IOException {
        var state = state(order);
        table.row(order.id(), PROVIDER, state == PaymentState.OPEN ? null : order.id(), state.word());
    }

    private static PaymentState state(SampleOrder order) {
        if (order.isPaid()) {
            return order.isRefunded() ? PaymentState.REFUNDED : PaymentState.CAPTURED;
        }
        return switch (order.last().state()) {
            case FAILED -> PaymentState.DECLINED;
            case PENDING -> PaymentState.OPEN;
            default -> PaymentState.CANCELLED;
        };
    }

    private void fakePayment(SampleOrder order, CopyTable table) throws IOException {
        var state = state(order);
        if (state == PaymentState.OPEN) {
            return;
        }
        table.row(
                order.id(),
                state == PaymentState.DECLINED ? "declined" : "ok",
                order.totals().total(),
                sample.currency(),
                (state == PaymentState.REFUNDED ? PaymentState.CAPTURED : state).word(),
                order.isRefunded() ? order.totals().total() : BigDecimal.ZERO);
    }

    @FunctionalInterface
    private interface Rows {

        void write(SampleOrder order, CopyTable table) throws IOException;
    }
}
