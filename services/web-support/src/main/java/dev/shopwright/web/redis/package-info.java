/** How services talk to Redis: as to something that may be away at any time. */
@NullMarked
package dev.shopwright.web.redis;

import org.jspecify.annotations.NullMarked;
