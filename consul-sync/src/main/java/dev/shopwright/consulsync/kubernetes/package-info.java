/** Speaks to the API server: what it watches, and the little that it writes. */
@NullMarked
package dev.shopwright.consulsync.kubernetes;

import org.jspecify.annotations.NullMarked;
