package dev.shopwright.consulsync.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A machine, or what stands for one.
 *
 * @param meta says who owns the node and all that is on it
 * @param check absent only in a catalogue that somebody has changed
 */
public record CatalogNode(String name, String address, Map<String, String> meta, Optional<Check> check) {

    public CatalogNode {
        meta = Map.copyOf(meta);
    }

    /** Whether all but the check is the same. */
    boolean isRegisteredAs(CatalogNode other) {
        return address.equals(other.address) && meta.equals(other.meta);
    }
}
