/** What runs a service: its pods, their environment, how they are reached and how many there are, and its migrations. */
@NullMarked
package dev.shopwright.operator.model.workload;

import org.jspecify.annotations.NullMarked;
