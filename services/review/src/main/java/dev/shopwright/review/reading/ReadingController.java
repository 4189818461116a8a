package dev.shopwright.review.reading;

import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reviews")
@Access(Audience.ANYONE)
class ReadingController {

    private final ReviewList list;
    private final ReviewDetail detail;

    ReadingController(ReviewList list, ReviewDetail detail) {
        this.list = list;
        this.detail = detail;
    }

    @Operation(
            summary = "Search all reviews",
            description = "Shown ones for everybody; with user=me the caller's own whatever their status; with status,"
                    + " for moderators, also hidden ones.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "A status was asked for by somebody who is no moderator")
    @GetMapping
    Mono<Page<ReviewResponse>> search(
            @ParameterObject @Valid SearchRequest request, Paging paging, Optional<Caller> caller) {
        var viewer = Viewer.of(caller);
        return list.page(request.filter(viewer), ReviewOrdering.of(request.ordering()), paging)
                .map(page -> responses(page, viewer));
    }

    @Operation(summary = "The shown reviews of a product")
    @GetMapping("/{product_id}")
    Mono<Page<ReviewResponse>> ofProduct(
            @PathVariable("product_id") long productId,
            @ParameterObject @Valid ProductPageRequest request,
            Paging paging,
            Optional<Caller> caller) {
        return list.page(request.filter(productId), ReviewOrdering.of(request.ordering()), paging)
                .map(page -> responses(page, Viewer.of(caller)));
    }

    @Operation(summary = "One review", description = "A hidden one only for its author and moderators.")
    @GetMapping("/items/{review_id}")
    Mono<ReviewResponse> one(@PathVariable("review_id") long id, Optional<Caller> caller) {
        return detail.find(id, Viewer.of(caller));
    }

    private static Page<ReviewResponse> responses(Page<ReviewView> page, Viewer viewer) {
        var reviews = page.results().stream()
                .map(review -> ReviewResponse.from(review, viewer))
                .toList();
        return new Page<>(page.count(), page.next(), page.previous(), reviews);
    }
}
