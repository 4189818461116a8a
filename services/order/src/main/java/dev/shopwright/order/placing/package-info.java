/** Orders as they come in: each request counts once, however often it is sent. */
@NullMarked
package dev.shopwright.order.placing;

import org.jspecify.annotations.NullMarked;
