package dev.shopwright.review.reaction;

/** How many readers now find the review helpful, and whether the caller is one of them. */
record VoteResponse(int helpfulCount, boolean helpful) {}
