/** A shop in this JVM for the contract's suite, and what it still does when a part of it is gone. */
@NullMarked
package dev.shopwright.standalone.contract;

import org.jspecify.annotations.NullMarked;
