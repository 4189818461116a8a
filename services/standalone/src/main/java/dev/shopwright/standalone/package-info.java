/** The whole shop in one JVM: starts the embedded stores, every service and the gateway, and stops them in turn. */
@NullMarked
package dev.shopwright.standalone;

import org.jspecify.annotations.NullMarked;
