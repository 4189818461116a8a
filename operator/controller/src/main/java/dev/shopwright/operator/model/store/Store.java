package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/** A database or the cache of a shop, whoever runs it. */
public sealed interface Store permits ManagedPostgres, ExternalPostgres, CloudNativePg, ManagedRedis, ExternalRedis {

    /** The database of a service. */
    static Store database(Situation situation, Component component) {
        return switch (situation.database(component).mode()) {
            case MANAGED -> new ManagedPostgres(situation, component);
            case EXTERNAL -> new ExternalPostgres(situation, component);
            case CLOUD_NATIVE_PG -> new CloudNativePg(situation, component);
        };
    }

    /** Redis, where events wait and limits are counted. */
    static Store cache(Situation situation) {
        return switch (situation.spec().redis().mode()) {
            case MANAGED -> new ManagedRedis(situation);
            case EXTERNAL -> new ExternalRedis(situation);
        };
    }

    /** What is to be there for it. */
    List<HasMetadata> objects();

    /** Whether it takes connections, as far as can be told from here. */
    default boolean isReady() {
        return finding().isRunning();
    }

    /** How it does; it may be ready and have a problem all the same. */
    Finding finding();

    /** What tells a service how to reach it. */
    List<EnvVar> environment();
}
