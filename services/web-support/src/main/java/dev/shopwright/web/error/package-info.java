/** Turns every failure of a request into the one error body that clients of the API know, in both of its forms. */
@NullMarked
package dev.shopwright.web.error;

import org.jspecify.annotations.NullMarked;
