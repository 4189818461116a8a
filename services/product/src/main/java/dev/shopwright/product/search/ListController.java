package dev.shopwright.product.search;

import static dev.shopwright.web.security.Audience.ANYONE;

import dev.shopwright.product.cache.RecentReads;
import dev.shopwright.product.cache.RecentReadsFactory;
import dev.shopwright.product.catalog.BaseUrl;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The list of products. Its answers are kept as bytes until the catalogue changes. */
@RestController
@RequestMapping("/api/v1/products")
class ListController {

    private static final long KEPT = DataSize.ofMegabytes(16).toBytes();

    private final ProductSearch search;
    private final JsonMapper json;
    private final RecentReads<Asked, byte[]> answers;

    ListController(ProductSearch search, JsonMapper json, RecentReadsFactory reads) {
        this.search = search;
        this.json = json;
        this.answers = reads.answers(KEPT);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(ANYONE)
    @ListParameters
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductPage.class)))
    Mono<byte[]> list(Paging paging, ServerHttpRequest request) {
        var asked =
                new Asked(BaseUrl.of(request), String.valueOf(request.getURI().getRawQuery()));
        return answers.get(asked, Mono.defer(() -> search.list(request, paging)).map(json::writeValueAsBytes));
    }

    private record Asked(BaseUrl base, String query) {}
}
