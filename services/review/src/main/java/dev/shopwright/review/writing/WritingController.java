package dev.shopwright.review.writing;

import dev.shopwright.review.product.ProductDirectory;
import dev.shopwright.review.product.UnknownProductException;
import dev.shopwright.review.reading.ReviewDetail;
import dev.shopwright.review.reading.ReviewResponse;
import dev.shopwright.review.reading.Viewer;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reviews")
@Access(Audience.SIGNED_IN)
class WritingController {

    private final Writing writing;
    private final ProductDirectory products;
    private final ReviewDetail detail;

    WritingController(Writing writing, ProductDirectory products, ReviewDetail detail) {
        this.writing = writing;
        this.products = products;
        this.detail = detail;
    }

    @Operation(summary = "Review a product, once")
    @ApiResponse(responseCode = "409", description = "The caller has reviewed this product already")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ReviewResponse>> write(
            @Valid @RequestBody NewReview review, Caller caller, UriComponentsBuilder shop) {
        return products.require(review.productId())
                .then(Mono.defer(() -> writing.write(caller.id(), review)))
                .flatMap(id -> detail.find(id, Viewer.of(caller)))
                .map(written -> ResponseEntity.created(
                                shop.path("/api/v1/reviews/items/{id}/").build(written.id()))
                        .body(written));
    }

    @Operation(summary = "Change the rating or the comment", description = "For the author and staff.")
    @PatchMapping("/items/{review_id}")
    Mono<ReviewResponse> edit(@PathVariable("review_id") long id, @Valid @RequestBody ReviewEdit edit, Caller caller) {
        return writing.edit(id, edit, caller).then(detail.find(id, Viewer.of(caller)));
    }

    @Operation(summary = "Delete a review", description = "For the author and staff.")
    @DeleteMapping("/items/{review_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable("review_id") long id, Caller caller) {
        return writing.delete(id, caller);
    }

    /** The original system's words and form, which its clients look for. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> unknownProduct(UnknownProductException unknown) {
        return Map.of("error", unknown.getMessage());
    }
}
