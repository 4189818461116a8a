package dev.shopwright.consulsync.mirror;

import dev.shopwright.consulsync.catalog.Instance;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Optional;

/**
 * A Service that asks to be listed, and what came of it.
 *
 * @param instances how it is to be listed; none when it can't be
 * @param problem why it can't be
 */
public record ListedService(Service service, List<Instance> instances, Optional<String> problem) {

    static ListedService as(Service service, List<Instance> instances) {
        return new ListedService(service, instances, Optional.empty());
    }

    static ListedService not(Service service, String problem) {
        return new ListedService(service, List.of(), Optional.of(problem));
    }
}
