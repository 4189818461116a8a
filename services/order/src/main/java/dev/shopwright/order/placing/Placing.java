package dev.shopwright.order.placing;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.account.Accounts;
import dev.shopwright.order.checkout.Quote;
import dev.shopwright.order.checkout.Quotes;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.purchase.NewOrder;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes an order of a request that is right, and says what is wrong with one that is not. */
@Component
class Placing {

    private final Quotes quotes;
    private final PaymentProviders providers;
    private final Accounts accounts;
    private final OrderProperties properties;
    private final Clock clock;

    Placing(Quotes quotes, PaymentProviders providers, Accounts accounts, OrderProperties properties, Clock clock) {
        this.quotes = quotes;
        this.providers = providers;
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /** The order that is asked for, not yet placed. */
    Mono<NewOrder> check(@Nullable UUID user, OrderRequest request) {
        requirePayable(request.payment());
        return quotes.find(request.quoteId())
                .filter(quote -> quote.isFor(user))
                .switchIfEmpty(Mono.error(() -> new InvalidFieldException("quote_id", "There is no such quote.")))
                .doOnNext(quote -> requireUsable(quote, request))
                .zipWith(email(user, request))
                .map(both -> new NewOrder(
                        UUID.randomUUID(),
                        both.getT1(),
                        user,
                        both.getT2(),
                        request.address(),
                        clock.instant().plus(properties.timeToPay())));
    }

    private void requirePayable(OrderRequest.Means payment) {
        var provider = providers
                .of(payment.provider())
                .orElseThrow(() -> new InvalidFieldException(
                        "payment.provider", "\"%s\" is no way to pay here.".formatted(payment.provider())));
        if (!provider.accepts(payment.token())) {
            throw new InvalidFieldException("payment.token", "This is no token of the payment provider.");
        }
    }

    private void requireUsable(Quote quote, OrderRequest request) {
        if (quote.isExpired(clock.instant())) {
            throw ApiException.conflict("quote_expired", "This quote is no longer good. Ask for a new one.");
        }
        if (!quote.country().equals(request.address().country())) {
            throw new InvalidFieldException(
                    "address.country", "The quote is for \"%s\". Ask for a new one.".formatted(quote.country()));
        }
    }

    private Mono<String> email(@Nullable UUID user, OrderRequest request) {
        if (request.email() != null && !request.email().isBlank()) {
            return Mono.just(request.email().strip());
        }
        return user == null
                ? Mono.error(new InvalidFieldException("email", "This field is required."))
                : accounts.emailOf(user);
    }
}
