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
import io.fabric8.kubernetes.api.model.apps.Deployment;
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
        Release release,
        boolean isWaiting) {

    private static final String WAITS = "it waits until no other service is being changed";

    static ServicePlan of(Situation situation, Component component) {
        var database = Optional.of(component)
                .filter(Component::hasDatabase)
                .map(service -> Store.database(situation, service));
        var migration = database.map(store -> Migration.of(situation, component, store.isReady()))
                .orElse(Migration.NONE);
        var rollout = Rollouts.of(situation, component);
        var release = Release.of(situation, component, migration.isComplete(), rollout);
        return new ServicePlan(situation, component, database, migration, rollout, release, false);
    }

    /** The same until it is this service's turn. */
    ServicePlan waiting() {
        return new ServicePlan(
                situation,
                component,
                database,
                migration.waiting(WAITS),
                rollout.waiting(WAITS),
                release.waiting(rollout),
                true);
    }

    /** Whether its pods are being replaced, or its database is being migrated. */
    boolean isBeingChanged() {
        return rollout.image().isPresent() && isInProgress(rollout.finding())
                || Migration.isAtWork(situation, component);
    }

    /** Whether it serves, its pods are to be replaced, and nothing is known to forbid that. */
    boolean canBeChanged() {
        return rollout.isComplete()
                && !isBeingChanged()
                && database.map(Store::isReady).orElse(true)
                && !migration.finding().isProblem()
                && isToBeChanged();
    }

    private boolean isToBeChanged() {
        var found = situation.observed().find(Deployment.class, situation.nameOf(component));
        var wanted = release.goal().map(image -> ServiceDeployment.of(situation, component, image));
        return found.isPresent() && wanted.isPresent() && !ServiceDeployment.makeSamePods(found.get(), wanted.get());
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
        return isWaiting || rollout.image().isPresent() && !release.isOnTarget() && isInProgress(migration.finding());
    }

    private static boolean isInProgress(Finding finding) {
        return finding.reason().severity() == Reason.Severity.PROGRESS;
    }
}
