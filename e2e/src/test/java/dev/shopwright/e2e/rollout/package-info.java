/** What customers notice of a new version, and of one that is bad: nothing. */
@NullMarked
package dev.shopwright.e2e.rollout;

import org.jspecify.annotations.NullMarked;
