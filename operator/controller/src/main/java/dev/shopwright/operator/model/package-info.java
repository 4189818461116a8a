/**
 * What a shop is to be on Kubernetes: a pure function of the {@code Shop} and of what was found of it. Nothing here speaks to
 * an API server, so everything here can be tested with files.
 */
@NullMarked
package dev.shopwright.operator.model;

import org.jspecify.annotations.NullMarked;
