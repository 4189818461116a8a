/** The Shop resource as its users write it and as the operator answers: records, their defaults, and their rules. */
@NullMarked
package dev.shopwright.operator.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
