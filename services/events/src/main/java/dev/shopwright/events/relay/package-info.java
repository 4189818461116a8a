/** Carries committed facts from the outbox table to Redis Streams, all of them and in their order. */
@NullMarked
package dev.shopwright.events.relay;

import org.jspecify.annotations.NullMarked;
