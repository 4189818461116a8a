/** The secrets that are made up for shops. */
@NullMarked
package dev.shopwright.operator.credential;

import org.jspecify.annotations.NullMarked;
