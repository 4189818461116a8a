/** Who the pods of a shop are to the API server, and what it lets them read. */
@NullMarked
package dev.shopwright.operator.model.access;

import org.jspecify.annotations.NullMarked;
