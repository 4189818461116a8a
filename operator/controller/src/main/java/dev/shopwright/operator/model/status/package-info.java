/**
 * How a shop is doing: findings from what its pods and its API server say, and the status that is made of all findings. What
 * others say is repeated in their own words, so that nobody has to look for them.
 */
@NullMarked
package dev.shopwright.operator.model.status;

import org.jspecify.annotations.NullMarked;
