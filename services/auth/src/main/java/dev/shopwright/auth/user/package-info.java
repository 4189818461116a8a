/** Accounts: who they are, what they may do, and who may change them. */
@NullMarked
package dev.shopwright.auth.user;

import org.jspecify.annotations.NullMarked;
