/** Reads facts from Redis Streams and applies each exactly once, in the transaction that remembers it. */
@NullMarked
package dev.shopwright.events.consumer;

import org.jspecify.annotations.NullMarked;
