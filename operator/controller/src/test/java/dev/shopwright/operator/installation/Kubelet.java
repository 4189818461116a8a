package dev.shopwright.operator.installation;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.HttpURLConnection;
import java.util.function.Consumer;

/** Stands in for machines: reports of each pod what its {@link Fate} is, and has a volume for each claim. Nothing runs. */
final class Kubelet implements AutoCloseable {

    private final KubernetesClient client;
    private final SharedIndexInformer<Pod> pods;
    private final SharedIndexInformer<PersistentVolumeClaim> claims;

    Kubelet(KubernetesClient client) {
        this.client = client;
        pods = client.pods().inAnyNamespace().inform(new Each<>(this::run));
        claims = client.persistentVolumeClaims().inAnyNamespace().inform(new Each<>(this::bind));
    }

    private void run(Pod pod) {
        if (pod.getStatus().getContainerStatuses().isEmpty()) {
            // spotless:off
            report(new PodBuilder()
                    .withMetadata(new ObjectMetaBuilder()
                            .withName(pod.getMetadata().getName())
                            .withNamespace(pod.getMetadata().getNamespace())
                            .build())
                    .withStatus(Fate.of(pod).status(pod))
                    .build());
            // spotless:on
        }
    }

    private void bind(PersistentVolumeClaim claim) {
        var wanted = claim.getSpec().getResources().getRequests();
        if (!wanted.equals(claim.getStatus().getCapacity())) {
            // spotless:off
            report(new PersistentVolumeClaimBuilder()
                    .withMetadata(new ObjectMetaBuilder()
                            .withName(claim.getMetadata().getName())
                            .withNamespace(claim.getMetadata().getNamespace())
                            .build())
                    .withNewStatus()
                        .withPhase("Bound")
                        .withCapacity(wanted)
                    .endStatus()
                    .build());
            // spotless:on
        }
    }

    private void report(HasMetadata object) {
        try {
            client.resource(object)
                    .subresource("status")
                    .patch(PatchContext.of(PatchType.JSON_MERGE), Serialization.asJson(object));
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        pods.stop();
        claims.stop();
    }

    /** Does the same with an object whenever it is there. */
    private record Each<T>(Consumer<T> work) implements ResourceEventHandler<T> {

        @Override
        public void onAdd(T object) {
            work.accept(object);
        }

        @Override
        public void onUpdate(T before, T object) {
            work.accept(object);
        }

        @Override
        public void onDelete(T object, boolean isLastStateUnknown) {
            // a machine has nothing to do
        }
    }
}
