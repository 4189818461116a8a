/** The loop: looks at both sides, and writes what is different. */
@NullMarked
package dev.shopwright.consulsync.sync;

import org.jspecify.annotations.NullMarked;
