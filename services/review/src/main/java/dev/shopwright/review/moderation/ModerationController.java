package dev.shopwright.review.moderation;

import dev.shopwright.review.reading.ReviewDetail;
import dev.shopwright.review.reading.ReviewResponse;
import dev.shopwright.review.reading.Viewer;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Access(Audience.SUPPORT)
class ModerationController {

    private final Moderation moderation;
    private final ReviewDetail detail;

    ModerationController(Moderation moderation, ReviewDetail detail) {
        this.moderation = moderation;
        this.detail = detail;
    }

    @Operation(
            summary = "Approve or reject a review",
            description = "Takes it out of the queue and clears its reports. The author sees the reason.")
    @PostMapping("/api/v1/reviews/items/{review_id}/moderate")
    Mono<ReviewResponse> moderate(
            @PathVariable("review_id") long id, @Valid @RequestBody Decision decision, Caller moderator) {
        return moderation.decide(id, decision, moderator.id()).then(detail.find(id, Viewer.of(moderator)));
    }
}
