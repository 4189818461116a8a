/** A Shop that is read from a file, as strictly as an API server would read it, but without one. */
@NullMarked
package dev.shopwright.operator.api.file;

import org.jspecify.annotations.NullMarked;
