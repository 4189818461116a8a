/** Who may talk to whom: nobody, but for what a shop is known to need. */
@NullMarked
package dev.shopwright.operator.model.network;

import org.jspecify.annotations.NullMarked;
