package dev.shopwright.consulsync.consul;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Ownership;
import java.util.List;
import java.util.Optional;

/** What one cluster owns in Consul's catalogue. Who reads it first shuts all other writers out. */
public final class ConsulCatalog {

    private final ConsulClient consul;
    private final Ownership ownership;
    private final String holder;
    private final CatalogReader reader;
    private Optional<CatalogWriter> writer = Optional.empty();

    /**
     * Does nothing yet.
     *
     * @param holder who writes, for people who look at the leader's key
     */
    public ConsulCatalog(ConsulClient consul, Ownership ownership, String holder) {
        this.consul = consul;
        this.ownership = ownership;
        this.holder = holder;
        reader = new CatalogReader(consul, ownership);
    }

    /**
     * All of it, as the leader of Consul's servers has it, confirmed by the others.
     *
     * @throws ConsulException if any part of it can't be read
     */
    public Catalog read() {
        writer();
        return reader.read();
    }

    /**
     * Writes as many of the changes as fit into one transaction, from the first on.
     *
     * @throws ConsulException if nothing was written, or if nobody knows
     * @throws FencedOffException if another writer has come since
     */
    public CatalogWriter.Result write(List<Change> changes) {
        return writer().write(changes);
    }

    /** Tells, from now on, when somebody may have changed it. */
    public CatalogWatch watch(Runnable changed) {
        return new CatalogWatch(consul, reader, changed);
    }

    private CatalogWriter writer() {
        if (writer.isEmpty()) {
            writer = Optional.of(new CatalogWriter(consul, Fence.take(consul, ownership.cluster(), holder)));
        }
        return writer.get();
    }
}
