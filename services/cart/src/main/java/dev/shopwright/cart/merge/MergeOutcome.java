package dev.shopwright.cart.merge;

import java.util.List;

/**
 * What a merge did.
 *
 * @param merged how many of the guest's lines are in the user's cart now
 * @param clamped the products of which less came in than was asked for, for want of stock or room
 */
public record MergeOutcome(int merged, List<Long> clamped) {

    /** There was no guest cart, or no longer. */
    public static final MergeOutcome NOTHING = new MergeOutcome(0, List.of());
}
