package dev.shopwright.operator.model.status;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ShopState;
import dev.shopwright.operator.model.Situation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the status says of each service. */
final class ServiceStatuses {

    private ServiceStatuses() {}

    static Map<String, ServiceStatus> of(Situation situation, ShopState state) {
        var statuses = new TreeMap<String, ServiceStatus>();
        for (Component component : Component.values()) {
            statuses.put(component.id(), of(situation, state, component));
        }
        return statuses;
    }

    private static ServiceStatus of(Situation situation, ShopState state, Component component) {
        var rollout = state.services().get(component);
        var release = state.releases().get(component);
        var finding = worst(situation, state, component);
        return new ServiceStatus(
                rollout.image().orElse(null),
                release.lastGood().orElse(null),
                release.failed().orElse(null),
                rollout.desired(),
                rollout.ready(),
                schema(situation, state, component),
                finding.reason().name(),
                finding.message());
    }

    /** Its own trouble, or that of the database it waits for. */
    private static Finding worst(Situation situation, ShopState state, Component component) {
        var own = new Part(component.id(), ServiceFinding.of(situation, state, component));
        var parts = Stream.of(state.databases(), state.migrations())
                .flatMap(findings -> Optional.ofNullable(findings.get(component)).stream())
                .map(finding -> new Part(component.id(), finding));
        return Part.worst(Stream.concat(parts, Stream.of(own)).toList())
                .orElse(own)
                .finding();
    }

    private static @Nullable String schema(Situation situation, ShopState state, Component component) {
        var migration = state.migrations().get(component);
        if (migration == null) {
            return null;
        }
        return migration.isRunning()
                ? situation.targetImage(component)
                : situation
                        .previously(component)
                        .map(ServiceStatus::schemaVersion)
                        .orElse(null);
    }
}
