package dev.shopwright.order.reading;

import dev.shopwright.order.purchase.OrderResponse;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/orders")
class ReadingController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final VisibleOrders visible;
    private final OrderList list;
    private final CsvExport export;

    ReadingController(VisibleOrders visible, OrderList list, CsvExport export) {
        this.visible = visible;
        this.list = list;
        this.export = export;
    }

    @Operation(summary = "Orders, the newest first", description = "The caller's own; for staff, everybody's.")
    @Access(Audience.SIGNED_IN)
    @GetMapping
    Mono<Page<OrderResponse>> list(@ParameterObject SearchRequest request, Paging paging, Caller caller) {
        return list.page(request.filter(caller), paging)
                .map(page -> new Page<>(
                        page.count(),
                        page.next(),
                        page.previous(),
                        page.results().stream()
                                .map(caller.isStaff() ? OrderResponse::forStaff : OrderResponse::forBuyer)
                                .toList()));
    }

    @Operation(summary = "One order", description = "For its buyer, for staff, and for guests by their token.")
    @Access(Audience.ANYONE)
    @GetMapping("/{order_id}")
    Mono<OrderResponse> one(
            @PathVariable("order_id") UUID id,
            @RequestParam(name = "guest_token", required = false) @Nullable String guestToken,
            Optional<Caller> caller) {
        var isStaff = caller.filter(Caller::isStaff).isPresent();
        return visible.find(id, caller, guestToken).map(isStaff ? OrderResponse::forStaff : OrderResponse::forBuyer);
    }

    @Operation(summary = "Orders as a table, a line for each item")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Access(Audience.STAFF)
    @GetMapping(path = "/export")
    ResponseEntity<Flux<String>> export(@ParameterObject SearchRequest request, Caller caller) {
        var file = ContentDisposition.attachment().filename("orders.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(export.lines(request.filter(caller)));
    }
}
