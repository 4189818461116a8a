/** Accounts and sign-in, as a client sees them. */
@NullMarked
package dev.shopwright.contract.auth;

import org.jspecify.annotations.NullMarked;
