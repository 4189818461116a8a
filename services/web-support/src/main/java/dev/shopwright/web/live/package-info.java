/** Settings that change while a service runs: those of its ConfigMap, read and watched at the API server. */
@NullMarked
package dev.shopwright.web.live;

import org.jspecify.annotations.NullMarked;
