/** How fast a shop comes to be, against what the machine allows. */
@NullMarked
package dev.shopwright.e2e.pace;

import org.jspecify.annotations.NullMarked;
