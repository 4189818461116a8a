package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.pod.Amount;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.jspecify.annotations.Nullable;

/** What volumes are made from. Once a StatefulSet has it, it can't change any more: {@link Claims} grow each for itself. */
final class ClaimTemplate {

    /** The volume's name in a pod. */
    static final String VOLUME = "data";

    private ClaimTemplate() {}

    static PersistentVolumeClaim of(Server server, String storage, @Nullable String storageClass) {
        return server.situation()
                .observed()
                .find(StatefulSet.class, server.name())
                .flatMap(found ->
                        found.getSpec().getVolumeClaimTemplates().stream().findFirst())
                .map(template -> new PersistentVolumeClaimBuilder(template)
                        .withStatus(null)
                        .build())
                .orElseGet(() -> fresh(server, storage, storageClass));
    }

    private static PersistentVolumeClaim fresh(Server server, String storage, @Nullable String storageClass) {
        var labels = server.labels();
        // spotless:off
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                    .withName(VOLUME)
                    .withLabels(labels.values())
                .endMetadata()
                .withNewSpec()
                    .withAccessModes("ReadWriteOnce")
                    .withStorageClassName(storageClass)
                    .withNewResources()
                        .addToRequests("storage", Amount.of(storage))
                    .endResources()
                .endSpec()
                .build();
        // spotless:on
    }
}
