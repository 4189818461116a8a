/** Letters waiting to be written, and the ways a finished mail leaves the service. */
@NullMarked
package dev.shopwright.auth.mail;

import org.jspecify.annotations.NullMarked;
