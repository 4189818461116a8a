/** What happens when machines fail, and their components, the operator, and a shop's pods. */
@NullMarked
package dev.shopwright.e2e.fault;

import org.jspecify.annotations.NullMarked;
