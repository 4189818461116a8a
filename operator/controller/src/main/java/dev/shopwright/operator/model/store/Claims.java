package dev.shopwright.operator.model.store;

import dev.shopwright.operator.api.v1alpha1.Database;
import dev.shopwright.operator.api.v1alpha1.Redis;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Amount;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The volumes of a shop's own servers. Kubernetes makes them from a template that can't change; their size, and whether they
 * go with the Shop, are written to each that there is.
 */
public final class Claims {

    private static final String STORAGE = "storage";

    private Claims() {}

    /** What is to be applied to those that were found; none is made here. */
    public static List<PersistentVolumeClaim> of(Situation situation) {
        var sizes = sizes(situation);
        return situation.observed().all(PersistentVolumeClaim.class).stream()
                .filter(found -> found.getMetadata().getDeletionTimestamp() == null)
                .sorted(Comparator.comparing(found -> found.getMetadata().getName()))
                .map(found -> claim(situation, found, size(found, sizes)))
                .toList();
    }

    /** Why the volume of a server did not grow, if it did not. */
    static Optional<Finding> refusal(Situation situation, String server) {
        var name = nameFor(server);
        return situation
                .observed()
                .find(PersistentVolumeClaim.class, name)
                .filter(found -> !size(found, sizes(situation)).equals(size(found)))
                .map(found -> situation.observed().refusals().get(ObjectKey.of(found)))
                .map(refusal -> new Finding(Reason.StorageNotExpandable, refusal.message()));
    }

    private static PersistentVolumeClaim claim(Situation situation, PersistentVolumeClaim found, Quantity size) {
        // spotless:off
        return new PersistentVolumeClaimBuilder()
                .withMetadata(FoundData.metadata(situation, found))
                .withNewSpec()
                    .withNewResources()
                        .addToRequests(STORAGE, size)
                    .endResources()
                .endSpec()
                .build();
        // spotless:on
    }

    /** A volume that is not in use yet can't grow, and no volume shrinks. */
    private static Quantity size(PersistentVolumeClaim found, Map<String, Quantity> sizes) {
        var size = size(found);
        var isBound =
                found.getStatus() != null && "Bound".equals(found.getStatus().getPhase());
        return Optional.ofNullable(sizes.get(found.getMetadata().getName()))
                .filter(wanted -> isBound && wanted.compareTo(size) > 0)
                .orElse(size);
    }

    private static Quantity size(PersistentVolumeClaim claim) {
        return claim.getSpec().getResources().getRequests().get(STORAGE);
    }

    private static Map<String, Quantity> sizes(Situation situation) {
        var sizes = new HashMap<String, Quantity>();
        for (var component : Component.withDatabase()) {
            var database = situation.database(component);
            if (database.mode() == Database.Mode.MANAGED) {
                sizes.put(nameFor(situation.databaseOf(component)), Amount.of(database.storage()));
            }
        }
        var redis = situation.spec().redis();
        if (redis.mode() == Redis.Mode.MANAGED) {
            sizes.put(nameFor(situation.redis()), Amount.of(redis.storage()));
        }
        return sizes;
    }

    /** As Kubernetes names what it makes from a template. */
    private static String nameFor(String server) {
        return ClaimTemplate.VOLUME + "-" + server + "-0";
    }
}
