/** What moderators decide about reviews. */
@NullMarked
package dev.shopwright.review.moderation;

import org.jspecify.annotations.NullMarked;
