/** What auth says of the accounts that order. */
@NullMarked
package dev.shopwright.order.account;

import org.jspecify.annotations.NullMarked;
