/** Sessions: signing in, refreshing, checking and ending them. */
@NullMarked
package dev.shopwright.auth.token;

import org.jspecify.annotations.NullMarked;
