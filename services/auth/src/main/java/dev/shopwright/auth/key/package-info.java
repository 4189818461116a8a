/** The keys that sign tokens: sealed at rest, rotated with overlap, published for every service to verify with. */
@NullMarked
package dev.shopwright.auth.key;

import org.jspecify.annotations.NullMarked;
