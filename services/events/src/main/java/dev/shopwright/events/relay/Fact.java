package dev.shopwright.events.relay;

/**
 * A row of the outbox on its way.
 *
 * @param position its place in the order of sending
 */
record Fact(String position, String id, String type, String key, String payload, String occurredAt) {}
