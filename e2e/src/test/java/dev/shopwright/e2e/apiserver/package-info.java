/** A real API server without machines: whatever is declared to Kubernetes can be checked by it in seconds. */
@NullMarked
package dev.shopwright.e2e.apiserver;

import org.jspecify.annotations.NullMarked;
