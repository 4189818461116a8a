package dev.shopwright.order.checkout;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.OrderProperties.ShippingMethod;
import dev.shopwright.order.checkout.OptionsResponse.Method;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/checkout")
@Access(Audience.ANYONE)
class CheckoutController {

    private final OrderProperties properties;
    private final Destinations destinations;
    private final PaymentProviders providers;
    private final Quoting quoting;

    CheckoutController(
            OrderProperties properties, Destinations destinations, PaymentProviders providers, Quoting quoting) {
        this.properties = properties;
        this.destinations = destinations;
        this.providers = providers;
        this.quoting = quoting;
    }

    @Operation(summary = "How an order can be sent and paid")
    @GetMapping("/options")
    OptionsResponse options(@RequestParam(required = false) @Nullable String country) {
        var known = country != null && !country.isBlank();
        return new OptionsResponse(
                destinations.countries(),
                methods(known ? destinations.requireMethods(country) : properties.shipping()),
                known ? destinations.taxRate(country) : BigDecimal.ZERO,
                providers.options());
    }

    @Operation(summary = "What an order would cost", description = "Without items, what is in the caller's cart.")
    @ApiResponse(responseCode = "201", description = "Good for 15 minutes")
    @ApiResponse(responseCode = "409", description = "insufficient_stock, with the items short of")
    @PostMapping("/quote")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<QuoteResponse> quote(
            @Valid @RequestBody QuoteRequest request, Optional<Caller> caller, ServerHttpRequest exchange) {
        return quoting.quote(caller.map(Caller::id).orElse(null), request, exchange.getHeaders())
                .map(QuoteResponse::from);
    }

    private static List<Method> methods(List<ShippingMethod> methods) {
        return methods.stream()
                .map(method -> new Method(method.id(), method.name(), method.price(), method.days()))
                .toList();
    }
}
