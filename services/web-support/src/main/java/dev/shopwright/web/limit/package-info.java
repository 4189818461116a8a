/** Token buckets shared through Redis, and kept by each instance alone while Redis is away. */
@NullMarked
package dev.shopwright.web.limit;

import org.jspecify.annotations.NullMarked;
