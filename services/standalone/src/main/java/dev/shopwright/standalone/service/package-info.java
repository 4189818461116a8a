/** The services inside this JVM: each its own Spring context, wired to the embedded stores and to each other. */
@NullMarked
package dev.shopwright.standalone.service;

import org.jspecify.annotations.NullMarked;
