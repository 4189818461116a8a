package dev.shopwright.storefront.maintenance;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class GateController {

    private final MaintenancePass pass;
    private final Closed closed;

    GateController(MaintenancePass pass, Closed closed) {
        this.pass = pass;
        this.closed = closed;
    }

    /**
     * Whether a request may pass while the shop is closed, for an edge that asks before it forwards one to any service. The
     * answer 204 lets it pass; any other answer is what the visitor gets.
     */
    @GetMapping("/maintenance/gate")
    @Access(Audience.ANYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "The request brings a pass")
    Mono<Void> gate(
            ServerWebExchange exchange,
            @Parameter(in = ParameterIn.HEADER, description = "The path that the visitor asks for")
                    @RequestHeader(name = "X-Forwarded-Uri", defaultValue = "/")
                    String uri) {
        return pass.isHeldBy(exchange.getRequest()) ? Mono.empty() : closed.answer(exchange, uri.split("\\?", 2)[0]);
    }
}
