/** How services call each other. */
@NullMarked
package dev.shopwright.web.client;

import org.jspecify.annotations.NullMarked;
