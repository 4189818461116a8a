package dev.shopwright.order.webhook;

import dev.shopwright.order.payment.InvalidWebhookException;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Access(Audience.ANYONE)
class WebhookController {

    private final PaymentProviders providers;
    private final Webhooks webhooks;

    WebhookController(PaymentProviders providers, Webhooks webhooks) {
        this.providers = providers;
        this.webhooks = webhooks;
    }

    @Operation(summary = "For payment providers: something became of a payment")
    @ApiResponse(responseCode = "200", description = "Heeded, now or before")
    @ApiResponse(responseCode = "400", description = "Not signed by the provider, or older than 5 minutes")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "In the provider's own form",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string")))
    @PostMapping("/api/v1/payments/webhook/{provider}")
    Mono<Void> heed(
            @PathVariable String provider,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            @RequestBody(required = false) String body) {
        var sender = providers.of(provider).orElseThrow(ApiException::notFound);
        try {
            return webhooks.heed(provider, sender.read(headers, body == null ? "" : body));
        } catch (InvalidWebhookException invalid) {
            throw ApiException.of(HttpStatus.BAD_REQUEST, "invalid_signature", String.valueOf(invalid.getMessage()));
        }
    }
}
