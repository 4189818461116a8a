package dev.shopwright.consulsync.sync;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Difference;
import dev.shopwright.consulsync.consul.ConsulCatalog;
import dev.shopwright.consulsync.consul.ConsulException;
import java.util.List;

/** Removes all that the cluster owns in the catalogue, and nothing else. */
public final class Purge {

    private Purge() {}

    /**
     * Removes it.
     *
     * @return how many nodes and instances there were
     * @throws ConsulException if Consul can't be reached, or refuses some of it
     */
    public static int run(ConsulCatalog catalog) {
        List<Change> open = Difference.between(catalog.read(), Catalog.EMPTY);
        var count = open.size();
        while (!open.isEmpty()) {
            var result = catalog.write(open);
            if (!result.refused().isEmpty()) {
                throw new ConsulException("Consul refused to remove " + result.refused());
            }
            open = open.subList(result.written().size(), open.size());
        }
        return count;
    }
}
