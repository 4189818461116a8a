package dev.shopwright.events;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A fact as readers get it.
 *
 * @param id the same however often the fact is sent
 * @param type what happened, as {@code product.changed}; also the name of the stream
 * @param key whom it concerns
 * @param payload the details, with members in snake case
 */
public record Event(UUID id, String type, String key, JsonNode payload, Instant occurredAt) {

    /** A fact that becomes true now. */
    public static Event of(String type, String key, Object payload) {
        return new Event(UUID.randomUUID(), type, key, EventJson.MAPPER.valueToTree(payload), Instant.now());
    }

    /** A fact that comes with its payload as JSON text. */
    public static Event received(UUID id, String type, String key, String payload, Instant occurredAt) {
        return new Event(id, type, key, parse(payload), occurredAt);
    }

    /** A payload from its text; fails when that is not JSON. */
    public static JsonNode parse(String payload) {
        return EventJson.MAPPER.readTree(payload);
    }

    /** The payload as the reader's own record, which names only what the reader needs. */
    public <T> T payloadAs(Class<T> view) {
        return EventJson.MAPPER.treeToValue(payload, view);
    }
}
