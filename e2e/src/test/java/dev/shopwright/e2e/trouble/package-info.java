/** Every reason that the operator knows is brought about on purpose, and must be told in the words of who found it. */
@NullMarked
package dev.shopwright.e2e.trouble;

import org.jspecify.annotations.NullMarked;
