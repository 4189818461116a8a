package dev.shopwright.product.image;

import static dev.shopwright.web.security.Audience.ANYONE;

import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Access;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Pictures of products. A URL with the current hash may be kept for ever; any other shows today's picture and has to be
 * asked about again.
 */
@RestController
class ImageController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ImageRepository images;
    private final ImageStore store;

    ImageController(ImageRepository images, ImageStore store) {
        this.images = images;
        this.store = store;
    }

    @GetMapping("/api/v1/products/{id}/image")
    @Access(ANYONE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "Not changed", content = @Content)
    Mono<ResponseEntity<byte[]>> image(
            @PathVariable long id,
            @RequestParam @Nullable Integer size,
            @RequestParam(name = "v") @Nullable String version,
            ServerWebExchange exchange) {
        var wanted = ImageSize.of(size);
        return images.shownBy(id)
                .switchIfEmpty(Mono.error(ApiException::notFound))
                .flatMap(imageId -> answer(imageId, wanted, imageId.equals(version), exchange));
    }

    private Mono<ResponseEntity<byte[]>> answer(
            String imageId, ImageSize size, boolean forEver, ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        headers.setCacheControl(forEver ? FOR_EVER : CacheControl.noCache());
        if (exchange.checkNotModified("\"" + imageId + size.suffix() + "\"")) {
            return Mono.empty();
        }
        return store.load(imageId, size)
                .map(image -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(image.mediaType()))
                        .body(image.bytes()));
    }
}
