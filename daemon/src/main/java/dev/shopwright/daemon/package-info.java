/** What our programs without Spring have in common: how they are configured, what they tell of themselves, how they log. */
@NullMarked
package dev.shopwright.daemon;

import org.jspecify.annotations.NullMarked;
