package dev.shopwright.order.reading;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.purchase.Order;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Orders as a table for a spreadsheet (RFC 4180): a line for each item, with what its order has in common. */
@Component
class CsvExport {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String HEADER = line(
            "number",
            "id",
            "placed_at",
            "state",
            "email",
            "country",
            "product_id",
            "name",
            "quantity",
            "price",
            "line_total",
            "order_subtotal",
            "order_shipping",
            "order_tax",
            "order_total",
            "order_refunded",
            "currency");

    private final OrderList orders;

    CsvExport(OrderList orders) {
        this.orders = orders;
    }

    Flux<String> lines(OrderFilter filter) {
        return Flux.concat(Flux.just(HEADER), orders.all(filter).flatMapIterable(CsvExport::lines));
    }

    private static Iterable<String> lines(Order order) {
        return order.lines().stream().map(item -> line(order, item)).toList();
    }

    private static String line(Order order, Line item) {
        var totals = order.totals();
        return line(
                order.number(),
                order.id(),
                order.createdAt(),
                order.state().word(),
                text(order.email()),
                order.address().country(),
                item.productId(),
                text(item.name()),
                item.quantity(),
                item.price(),
                item.lineTotal(),
                totals.subtotal(),
                totals.shipping(),
                totals.tax(),
                totals.total(),
                order.refunded(),
                order.currency());
    }

    private static String line(Object... values) {
        return FORMAT.format(values) + "\r\n";
    }

    /** A spreadsheet takes what begins so for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
    private static @Nullable String text(String foreign) {
        return !foreign.isEmpty() && "=+-@\t\r".indexOf(foreign.charAt(0)) >= 0 ? "'" + foreign : foreign;
    }
}
