/** What happens when machines and their components fail. */
@NullMarked
package dev.shopwright.e2e.fault;

import org.jspecify.annotations.NullMarked;
