package dev.shopwright.product.stock;

import static dev.shopwright.web.security.Audience.STAFF;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stock as staff count it. */
@RestController
class StockController {

    private final Stocktaking stocktaking;

    StockController(Stocktaking stocktaking) {
        this.stocktaking = stocktaking;
    }

    @PostMapping("/api/v1/products/{id}/stock")
    @Access(STAFF)
    @ApiResponse(responseCode = "200", description = "The new counts")
    @ApiResponse(responseCode = "409", description = "insufficient_stock: more than is available would be taken off")
    Mono<StockLevel> move(@PathVariable long id, @Valid @RequestBody StockChange change, Caller caller) {
        return stocktaking.move(id, change, caller.id());
    }
}
