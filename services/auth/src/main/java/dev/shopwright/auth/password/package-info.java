/** Which passwords are good enough, and their Argon2id hashes, computed where they can't starve other work. */
@NullMarked
package dev.shopwright.auth.password;

import org.jspecify.annotations.NullMarked;
