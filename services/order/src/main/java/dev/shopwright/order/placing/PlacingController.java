package dev.shopwright.order.placing;

import dev.shopwright.order.idempotency.Answer;
import dev.shopwright.order.idempotency.RequestKey;
import dev.shopwright.order.purchase.OrderResponse;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Access(Audience.ANYONE)
class PlacingController {

    private static final String PATH = "/api/v1/orders/";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final OnceOnly orders;
    private final JsonMapper json;

    PlacingController(OnceOnly orders, JsonMapper json) {
        this.orders = orders;
        this.json = json;
    }

    @Operation(
            summary = "Order what was quoted",
            description =
                    "Send the same Idempotency-Key to ask again, within 24 hours: the order is placed once, and the first"
                            + " answer comes again, with Idempotent-Replayed.")
    @ApiResponse(
            responseCode = "201",
            description = "Paid",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Placed; the payment is under way",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @ApiResponse(responseCode = "402", description = "payment_declined; the quote may be ordered by once more")
    @ApiResponse(
            responseCode = "409",
            description =
                    "insufficient_stock or price_changed, with the items; quote_expired, quote_used, order_expired or"
                            + " idempotency_in_progress")
    @ApiResponse(responseCode = "422", description = "The key came with another request before")
    @PostMapping("/api/v1/orders")
    Mono<ResponseEntity<String>> place(
            @Valid @RequestBody OrderRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Optional<Caller> caller,
            UriComponentsBuilder shop) {
        var user = caller.map(Caller::id).orElse(null);
        return orders.place(
                        RequestKey.of(key, user, request.quoteId()),
                        user,
                        request,
                        shop.path(PATH).build().toUri())
                .map(this::response);
    }

    private ResponseEntity<String> response(OnceOnly.Given given) {
        var answer = given.answer();
        if (answer.isRefusal()) {
            throw refusal(answer, given.isReplayed());
        }
        var response = ResponseEntity.status(answer.status())
                .location(URI.create(String.valueOf(answer.location())))
                .contentType(MediaType.APPLICATION_JSON);
        return (given.isReplayed() ? response.header(REPLAYED, "true") : response).body(answer.body());
    }

    /** Every refusal leaves by the same door, so it has the same bytes each time, in the form that its reader asks for. */
    private ApiException refusal(Answer answer, boolean isReplayed) {
        var members = json.readValue(answer.body(), MEMBERS);
        var refusal = ApiException.of(
                HttpStatus.valueOf(answer.status()),
                String.valueOf(members.remove("code")),
                String.valueOf(members.remove("detail")));
        members.forEach(refusal::with);
        return isReplayed ? refusal.header(REPLAYED, "true") : refusal;
    }
}
