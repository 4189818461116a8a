/** The auth service's part of the sample data. */
@NullMarked
package dev.shopwright.auth.sample;

import org.jspecify.annotations.NullMarked;
