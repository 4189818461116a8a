package dev.shopwright.order.purchase;

import dev.shopwright.order.checkout.Quote;
import dev.shopwright.web.error.ApiException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * All orders. Every change of state comes through {@link #move}, which writes the timeline and tells the other services in
 * the same transaction.
 */
@Repository
public class Orders {

    /** With its lines, as they were quoted, and the first entry of its timeline. */
    private static final String ADD = """
            WITH placed AS (
                INSERT INTO orders (id, state, user_id, email, quote_id, cart_id, currency, subtotal, shipping, tax, total,
                    address, shipping_method, created_at, updated_at, pay_by)
                VALUES (:id, 'pending', :user, :email, :quote, :cart, :currency, :subtotal, :shipping, :tax, :total,
                    cast(:address AS jsonb), :method, :now, :now, :payBy)
                RETURNING id, quote_id, state, created_at),
            lines AS (
                INSERT INTO order_item (order_id, position, product_id, name, price, quantity)
                SELECT placed.id, line.n, line.product_id, line.name, line.price, line.quantity
                FROM placed JOIN quote ON quote.id = quote_id, ROWS FROM (jsonb_to_recordset(items)
                        AS (product_id bigint, name text, price numeric, quantity integer)) WITH ORDINALITY
                        AS line (product_id, name, price, quantity, n))
            INSERT INTO order_event (order_id, at, actor, to_state, note)
            SELECT id, created_at, :actor, state, 'placed' FROM placed
            """;

    private static final String NOTE = """
            INSERT INTO order_event (order_id, at, actor, from_state, to_state, note)
            VALUES (:order, :now, :actor, :from, :to, :note)
            """;
    private static final String MOVE = """
            WITH moved AS (
                UPDATE orders SET state = :to, updated_at = :now,
                    paid_at = CASE WHEN :to = 'paid' THEN :now ELSE paid_at END,
                    shipped_at = CASE WHEN :to = 'shipped' THEN :now ELSE shipped_at END
                WHERE id = :order)
            """ + NOTE;

    private final DatabaseClient database;
    private final OrderView view;
    private final OrderNews news;
    private final JsonMapper json;
    private final Clock clock;

    Orders(DatabaseClient database, OrderView view, OrderNews news, JsonMapper json, Clock clock) {
        this.database = database;
        this.view = view;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    /** The order; empty when there is none. */
    public Mono<Order> find(UUID id) {
        return database.sql(OrderView.SELECT + "WHERE o.id = :id")
                .bind("id", id)
                .map(view::order)
                .one();
    }

    /** The order's state, held until the end of the transaction; empty when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<OrderState> lock(UUID id) {
        return database.sql("SELECT state FROM orders WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapValue(String.class)
                .one()
                .map(OrderState::of);
    }

    /** Places an order; 409 when its quote has become one already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> add(NewOrder order) {
        return insert(order)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> ApiException.conflict(
                                "quote_used",
                                "This quote has become an order already. Ask for a new one to order again."));
    }

    /** Takes the order to another state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> move(Order order, OrderState to, Actor actor, String note) {
        return write(MOVE, order, to, actor, note).then(news.tell(order, to));
    }

    /** Notes something that leaves the order's state as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> note(Order order, Actor actor, String note) {
        return write(NOTE, order, order.state(), actor, note);
    }

    /** What the carrier calls the parcel. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> track(UUID id, String tracking) {
        return database.sql("UPDATE orders SET tracking = :tracking WHERE id = :id")
                .bind("id", id)
                .bind("tracking", tracking)
                .then();
    }

    /** So much more was given back; tells how much that makes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<BigDecimal> refund(Order order, BigDecimal amount) {
        return database.sql("""
                        UPDATE orders SET refunded = refunded + :amount, updated_at = :now WHERE id = :id RETURNING refunded
                        """)
                .bind("id", order.id())
                .bind("amount", amount)
                .bind("now", clock.instant())
                .mapValue(BigDecimal.class)
                .one()
                .flatMap(refunded -> news.tellRefund(order, amount).thenReturn(refunded));
    }

    /** Removes an order that nobody was told of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> withdraw(UUID id) {
        return database.sql("DELETE FROM orders WHERE id = :id").bind("id", id).then();
    }

    private Mono<Void> insert(NewOrder order) {
        Quote quote = order.quote();
        return database.sql(ADD)
                .bind("id", order.id())
                .bind("user", Parameter.fromOrEmpty(order.userId(), UUID.class))
                .bind("email", order.email())
                .bind("quote", quote.id())
                .bind("cart", Parameter.fromOrEmpty(quote.cartId(), UUID.class))
                .bind("currency", quote.currency())
                .bind("subtotal", quote.totals().subtotal())
                .bind("shipping", quote.totals().shipping())
                .bind("tax", quote.totals().tax())
                .bind("total", quote.totals().total())
                .bind("actor", order.buyer().name())
                .bind("address", json.writeValueAsString(order.address()))
                .bind("method", quote.shippingMethod())
                .bind("now", clock.instant())
                .bind("payBy", order.payBy())
                .then();
    }

    private Mono<Void> write(String sql, Order order, OrderState to, Actor actor, String note) {
        return database.sql(sql)
                .bind("order", order.id())
                .bind("now", clock.instant())
                .bind("actor", actor.name())
                .bind("from", order.state().word())
                .bind("to", to.word())
                .bind("note", note)
                .then();
    }
}
