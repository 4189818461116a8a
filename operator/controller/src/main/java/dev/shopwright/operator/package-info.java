/** The program: its configuration, its place among its replicas, and what it tells of itself. */
@NullMarked
package dev.shopwright.operator;

import org.jspecify.annotations.NullMarked;
