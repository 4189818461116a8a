package dev.shopwright.order.mail;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.letter.LetterKind;
import dev.shopwright.order.mail.MailClient.Mail;
import dev.shopwright.order.purchase.GuestTokens;
import dev.shopwright.order.purchase.Order;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What letters say. A guest's link carries its token behind a {@code #}, which browsers send to no server and to no log. */
@Component
class LetterTexts {

    private static final String TEXT = """
            Hello %s,

            %s

            %s
            Shipping: %s
            Tax: %s
            Total: %s %s

            The order: %s
            """;

    private final GuestTokens guestTokens;
    private final OrderProperties properties;

    LetterTexts(GuestTokens guestTokens, OrderProperties properties) {
        this.guestTokens = guestTokens;
        this.properties = properties;
    }

    Mail mail(LetterKind kind, Order order) {
        return new Mail(
                order.email(),
                "%s: %s (%s)".formatted(properties.shopName(), subject(kind), order.number()),
                text(kind, order));
    }

    private static String subject(LetterKind kind) {
        return switch (kind) {
            case PAID -> "thank you for your order";
            case SHIPPED -> "your order is on its way";
            case CANCELLED -> "your order is cancelled";
            case REFUNDED -> "your money is on its way back";
            case NOT_PAID -> "your order came to nothing";
        };
    }

    private String text(LetterKind kind, Order order) {
        var totals = order.totals();
        return TEXT.formatted(
                order.address().name(),
                sentence(kind, order),
                order.lines().stream().map(LetterTexts::line).collect(Collectors.joining("\n")),
                totals.shipping(),
                totals.tax(),
                totals.total(),
                order.currency(),
                link(order));
    }

    private static String sentence(LetterKind kind, Order order) {
        return switch (kind) {
            case PAID -> "we have received your order and its payment:";
            case SHIPPED ->
                order.tracking() == null
                        ? "your order is on its way:"
                        : "your order is on its way; its carrier calls it " + order.tracking() + ":";
            case CANCELLED -> "your order is cancelled, and whatever you have paid goes back:";
            case REFUNDED -> "we have given back %s %s of your order:".formatted(order.refunded(), order.currency());
            case NOT_PAID -> "your order was not paid, and whatever was taken goes back:";
        };
    }

    private static String line(Line line) {
        return "%d × %s: %s".formatted(line.quantity(), line.name(), line.lineTotal());
    }

    private String link(Order order) {
        var page = properties.siteUrl().toString().replaceFirst("/$", "") + "/orders/" + order.id();
        return order.userId() == null ? page + "#guest_token=" + guestTokens.sign(order.id()) : page;
    }
}
