/** That shops share a cluster, and a namespace, and nothing else. */
@NullMarked
package dev.shopwright.e2e.isolation;

import org.jspecify.annotations.NullMarked;
