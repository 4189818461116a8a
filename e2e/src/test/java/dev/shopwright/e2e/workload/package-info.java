/** What any workload needs of the cluster: to be admitted, to be reached by who runs it, to grow with its load. */
@NullMarked
package dev.shopwright.e2e.workload;

import org.jspecify.annotations.NullMarked;
