package dev.shopwright.cart.shopping;

import dev.shopwright.cart.merge.MergeOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What came of a guest's cart. */
record MergeResponse(
        @Schema(description = "How many lines of the guest's cart came in")
        int merged,

        @Schema(description = "Ids of the products of which less came in than was asked for, for want of stock or room")
        List<Long> clamped,

        CartResponse cart) {

    static MergeResponse of(MergeOutcome outcome, CartResponse cart) {
        return new MergeResponse(outcome.merged(), outcome.clamped(), cart);
    }
}
