/** What staff do with other people's accounts: find them, and act on them. */
@NullMarked
package dev.shopwright.auth.staff;

import org.jspecify.annotations.NullMarked;
