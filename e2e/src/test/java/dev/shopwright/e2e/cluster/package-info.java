/** The cluster that the tests run against: which one, a namespace for each test class, and what a failed test leaves. */
@NullMarked
package dev.shopwright.e2e.cluster;

import org.jspecify.annotations.NullMarked;
