/** Where a service's traces go. */
@NullMarked
package dev.shopwright.web.telemetry;

import org.jspecify.annotations.NullMarked;
