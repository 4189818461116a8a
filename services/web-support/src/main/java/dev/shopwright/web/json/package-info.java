/** How JSON is read and written: snake case, decimals as strings, timestamps in microseconds, no NUL characters. */
@NullMarked
package dev.shopwright.web.json;

import org.jspecify.annotations.NullMarked;
