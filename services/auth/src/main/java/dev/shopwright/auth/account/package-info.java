/** What people do with accounts over HTTP: open, look at, edit and close them. */
@NullMarked
package dev.shopwright.auth.account;

import org.jspecify.annotations.NullMarked;
