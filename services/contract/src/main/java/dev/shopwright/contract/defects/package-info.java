/** What was wrong with the original system and must not come back. */
@NullMarked
package dev.shopwright.contract.defects;

import org.jspecify.annotations.NullMarked;
