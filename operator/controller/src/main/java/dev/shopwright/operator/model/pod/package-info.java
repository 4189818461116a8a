/** What all pods of a shop have in common: what they may do, and how their amounts, variables and versions are written. */
@NullMarked
package dev.shopwright.operator.model.pod;

import org.jspecify.annotations.NullMarked;
