/** That a shop stays as it was asked for, and that keeping it so costs nothing while nobody interferes. */
@NullMarked
package dev.shopwright.e2e.drift;

import org.jspecify.annotations.NullMarked;
