/** What the sample data of all services must agree on: identities, counts and ratings. */
@NullMarked
package dev.shopwright.web.sample;

import org.jspecify.annotations.NullMarked;
