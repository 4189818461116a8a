/** The auth service: accounts, tokens and the keys that sign them. */
@NullMarked
package dev.shopwright.auth;

import org.jspecify.annotations.NullMarked;
