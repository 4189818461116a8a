package dev.shopwright.events.consumer;

import dev.shopwright.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.redis.connection.stream.RecordId;
import tools.jackson.databind.JsonNode;

/** What was read from a stream, which is not yet known to be a well-formed fact. */
record StreamEntry(String stream, RecordId recordId, Map<String, String> fields) {

    private static final Set<String> MEMBERS = Set.of("id", "key", "payload", "occurred_at");

    /** The order in which Redis got the entries, across streams too. */
    static final Comparator<StreamEntry> OLDEST_FIRST = Comparator.comparing(
            StreamEntry::recordId,
            Comparator.comparingLong(RecordId::getTimestamp).thenComparingLong(RecordId::getSequence));

    /** From an array of stream, id, and fields with their values in turn. */
    static StreamEntry of(JsonNode read) {
        JsonNode pairs = read.get(2);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            fields.put(pairs.get(i).stringValue(), pairs.get(i + 1).stringValue());
        }
        return new StreamEntry(
                read.get(0).stringValue(), RecordId.of(read.get(1).stringValue()), Map.copyOf(fields));
    }

    /** The fact; fails when the entry is malformed. */
    Event event() {
        if (!fields.keySet().containsAll(MEMBERS)) {
            throw new IllegalArgumentException("an event needs the fields " + MEMBERS);
        }
        return Event.received(
                UUID.fromString(field("id")),
                stream,
                field("key"),
                field("payload"),
                Instant.parse(field("occurred_at")));
    }

    /** The fact's id, or for an entry without a proper one an id of its own. */
    UUID id() {
        try {
            return UUID.fromString(field("id"));
        } catch (IllegalArgumentException malformed) {
            return UUID.nameUUIDFromBytes((stream + " " + recordId).getBytes(StandardCharsets.UTF_8));
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
