/** Proof of owning an e-mail address: password reset, address verification, and the letters for both. */
@NullMarked
package dev.shopwright.auth.recovery;

import org.jspecify.annotations.NullMarked;
