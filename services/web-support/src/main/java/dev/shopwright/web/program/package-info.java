/** A service as a program with commands: serve, {@code migrate} and {@code seed}. */
@NullMarked
package dev.shopwright.web.program;

import org.jspecify.annotations.NullMarked;
