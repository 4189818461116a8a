package dev.shopwright.product.editing;

import static dev.shopwright.web.security.Audience.SELLER;

import dev.shopwright.product.catalog.BaseUrl;
import dev.shopwright.product.catalog.ProductReader;
import dev.shopwright.product.catalog.ProductResponse;
import dev.shopwright.product.editing.ProductForm.Whole;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.groups.Default;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writes of products, for the seller who created them and for staff. */
@RestController
@RequestMapping("/api/v1/products")
@Access(SELLER)
class EditingController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String FORM = MediaType.MULTIPART_FORM_DATA_VALUE;

    private final ProductEditor editor;
    private final ProductReader products;

    EditingController(ProductEditor editor, ProductReader products) {
        this.editor = editor;
        this.products = products;
    }

    @PostMapping(consumes = {JSON, FORM})
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProductResponse.class)))
    Mono<ResponseEntity<byte[]>> create(
            @Validated({Default.class, Whole.class}) @RequestBody ProductForm form,
            Caller caller,
            ServerHttpRequest request) {
        var base = BaseUrl.of(request);
        return editor.create(form, caller)
                .flatMap(id -> products.find(id)
                        .map(product -> product.toResponse(
                                ResponseEntity.created(URI.create(base.absolute("/api/v1/products/" + id + "/"))),
                                base)));
    }

    @PutMapping(
            path = "/{id}",
            consumes = {JSON, FORM})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductResponse.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Changed meanwhile",
            content = @Content(schema = @Schema(ref = "Error")))
    Mono<ResponseEntity<byte[]>> replace(
            @PathVariable long id,
            @Validated({Default.class, Whole.class}) @RequestBody ProductForm form,
            Caller caller,
            ServerHttpRequest request) {
        return changed(id, form, caller, request);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {JSON, FORM})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductResponse.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Changed meanwhile",
            content = @Content(schema = @Schema(ref = "Error")))
    Mono<ResponseEntity<byte[]>> change(
            @PathVariable long id, @Validated @RequestBody ProductForm form, Caller caller, ServerHttpRequest request) {
        return changed(id, form, caller, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(
            responseCode = "412",
            description = "Changed meanwhile",
            content = @Content(schema = @Schema(ref = "Error")))
    Mono<Void> archive(
            @PathVariable long id,
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return editor.archive(id, caller, ifMatch);
    }

    private Mono<ResponseEntity<byte[]>> changed(long id, ProductForm form, Caller caller, ServerHttpRequest request) {
        return editor.change(id, form, caller, request.getHeaders().getFirst(HttpHeaders.IF_MATCH))
                .then(products.find(id))
                .map(product -> product.toResponse(ResponseEntity.ok(), BaseUrl.of(request)));
    }
}
