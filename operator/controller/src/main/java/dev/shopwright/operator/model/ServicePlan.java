package dev.shopwright.operator.model;

import dev.shopwright.operator.model.status.Rollouts;
import dev.shopwright.operator.model.store.Store;
import dev.shopwright.operator.model.workload.Autoscaler;
import dev.shopwright.operator.model.workload.DisruptionBudget;
import dev.shopwright.operator.model.workload.LiveConfiguration;
import dev.shopwright.operator.model.workload.Migration;
import dev.shopwright.operator.model.workload.ServiceDeployment;
import dev.shopwright.operator.model.workload.ServiceEndpoint;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far one service is on its way from database to pods, and what is to be there for it now. */
record ServicePlan(
        Situation situation,
        Component component,
        Optional<Store> database,
        Migration migration,
        Rollout rollout,
        Release release) {

    static ServicePlan of(Situation situation, Component component) {
        var database = Optional.of(component)
                .filter(Component::hasDatabase)
                .map(service -> Store.database(situation, service));
        var migration = database.map(store -> Migration.of(situation, component, store.isReady()))
                .orElse(Migration.NONE);
        var rollout = Rollouts.of(situation, component);
        var release = Release.of(situation, component, migration.isComplete(), rollout);
        return new ServicePlan(situation, component, database, migration, rollout, release);
    }

    List<HasMetadata> stores() {
        return database.map(Store::objects).orElse(List.of());
    }

    List<HasMetadata> objects() {
        var objects = new ArrayList<HasMetadata>(migration.objects());
        objects.add(LiveConfiguration.of(situation, component));
        objects.add(ServiceEndpoint.of(situation, component));
        if (!isAboutToChange()) {
            release.image().ifPresent(image -> objects.add(ServiceDeployment.of(situation, component, image)));
        }
        Autoscaler.of(situation, component).ifPresent(objects::add);
        DisruptionBudget.of(situation, component).ifPresent(objects::add);
        return objects;
    }

    /** What stays as it is. */
    Set<ObjectKey> kept() {
        var kept = new HashSet<>(migration.kept());
        if (isAboutToChange()) {
            kept.add(new ObjectKey("Deployment", situation.nameOf(component)));
        }
        return kept;
    }

    /** Its pods are replaced once, when their new image may run, and not before that for whatever else is new about them. */
    private boolean isAboutToChange() {
        return rollout.image().isPresent()
                && !release.isOnTarget()
                && migration.finding().reason().severity() == Reason.Severity.PROGRESS;
    }
}
