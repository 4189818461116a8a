package dev.shopwright.review.summary;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Access(Audience.ANYONE)
class SummaryController {

    private final Summaries summaries;

    SummaryController(Summaries summaries) {
        this.summaries = summaries;
    }

    @Operation(summary = "Count, average and histogram of a product's reviews")
    @GetMapping("/api/v1/reviews/{product_id}/summary")
    Mono<SummaryResponse> summary(@PathVariable("product_id") long productId) {
        return summaries.find(productId).map(SummaryResponse::from);
    }
}
