package dev.shopwright.consulsync.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of those that answer for a service.
 *
 * @param service the name it answers for
 * @param check absent only in a catalogue that somebody has changed
 */
public record Instance(
        InstanceKey key,
        String service,
        String address,
        int port,
        List<String> tags,
        Map<String, String> meta,
        Optional<Check> check) {

    public Instance {
        tags = List.copyOf(tags);
        meta = Map.copyOf(meta);
    }

    /** Whether all but the check is the same. */
    boolean isRegisteredAs(Instance other) {
        return service.equals(other.service)
                && address.equals(other.address)
                && port == other.port
                && tags.equals(other.tags)
                && meta.equals(other.meta);
    }
}
