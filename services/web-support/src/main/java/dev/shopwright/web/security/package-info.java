/** Who calls, and whether a handler is for them: access tokens, revocation, roles and service tokens. */
@NullMarked
package dev.shopwright.web.security;

import org.jspecify.annotations.NullMarked;
