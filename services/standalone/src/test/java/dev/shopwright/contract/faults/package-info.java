/** What a shop in this JVM still does when a part of it is gone. */
@NullMarked
package dev.shopwright.contract.faults;

import org.jspecify.annotations.NullMarked;
