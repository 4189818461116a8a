package dev.shopwright.events.consumer;

import dev.shopwright.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.RecordId;

/** What was read from a stream, which is not yet known to be a well-formed fact. */
record StreamEntry(String stream, RecordId recordId, Map<String, String> fields) {

    private static final Set<String> MEMBERS = Set.of("id", "key", "payload", "occurred_at");

    /** The order in which Redis got the entries, across streams too. */
    static final Comparator<StreamEntry> OLDEST_FIRST = Comparator.comparing(
            StreamEntry::recordId,
            Comparator.comparingLong(RecordId::getTimestamp).thenComparingLong(RecordId::getSequence));

    static StreamEntry of(MapRecord<String, String, String> read) {
        return new StreamEntry(Objects.requireNonNull(read.getStream()), read.getId(), read.getValue());
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

    /** Whether only the reminder is left, since the stream dropped the entry before it was applied. */
    boolean isGone() {
        return fields.isEmpty();
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
