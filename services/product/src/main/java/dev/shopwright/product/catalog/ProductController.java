package dev.shopwright.product.catalog;

import static dev.shopwright.web.security.Audience.ANYONE;

import dev.shopwright.web.security.Access;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Single products, by id or by slug. */
@RestController
@RequestMapping("/api/v1/products")
@Access(ANYONE)
class ProductController {

    private final ProductReader products;
    private final Popularity popularity;

    ProductController(ProductReader products, Popularity popularity) {
        this.products = products;
        this.popularity = popularity;
    }

    @GetMapping("/{id}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductResponse.class)))
    @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
    Mono<ResponseEntity<byte[]>> product(@PathVariable long id, ServerHttpRequest request) {
        return answer(id, request);
    }

    @GetMapping("/slug/{slug}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductResponse.class)))
    @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
    Mono<ResponseEntity<byte[]>> productBySlug(@PathVariable String slug, ServerHttpRequest request) {
        return products.idOf(slug).flatMap(id -> answer(id, request));
    }

    private Mono<ResponseEntity<byte[]>> answer(long id, ServerHttpRequest request) {
        return products.find(id)
                .doOnNext(found -> popularity.seen(id))
                .map(found -> found.toResponse(ResponseEntity.ok(), BaseUrl.of(request)));
    }
}
