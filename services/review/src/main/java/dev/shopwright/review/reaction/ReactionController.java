package dev.shopwright.review.reaction;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/reviews/items/{review_id}")
@Access(Audience.SIGNED_IN)
class ReactionController {

    private final Votes votes;
    private final Reports reports;

    ReactionController(Votes votes, Reports reports) {
        this.votes = votes;
        this.reports = reports;
    }

    @Operation(summary = "Find a review helpful", description = "Not for its author. Sent again, it counts once.")
    @PostMapping("/helpful")
    Mono<VoteResponse> helpful(@PathVariable("review_id") long id, Caller caller) {
        return votes.add(id, caller.id()).map(count -> new VoteResponse(count, true));
    }

    @Operation(summary = "Take a helpful vote back")
    @DeleteMapping("/helpful")
    Mono<VoteResponse> notHelpful(@PathVariable("review_id") long id, Caller caller) {
        return votes.withdraw(id, caller.id()).map(count -> new VoteResponse(count, false));
    }

    @Operation(
            summary = "Ask the moderators to look at a review",
            description = "Sent again, it counts once. Several readers' reports flag a review: it stays shown and joins"
                    + " the moderators' queue.")
    @PostMapping("/report")
    Mono<ReportResponse> report(
            @PathVariable("review_id") long id,
            @Valid @RequestBody(required = false) Mono<ReportRequest> report,
            Caller caller) {
        return report.defaultIfEmpty(ReportRequest.SILENT)
                .flatMap(sent -> reports.add(id, caller.id(), sent.text()))
                .thenReturn(new ReportResponse(true));
    }
}
