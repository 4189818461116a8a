/** The chart under test: what Helm makes of it for somebody's values, and whether a real API server takes that. */
@NullMarked
package dev.shopwright.chart;

import org.jspecify.annotations.NullMarked;
