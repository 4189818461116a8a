package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.pod.Restricted;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;

/** How a server runs in its pod, apart from what its program needs. */
final class ServerPod {

    /** The user of both images. */
    private static final long USER = 999;

    private ServerPod() {}

    /** Besides its data, a container has empty folders where it mounts anything. */
    static PodSpec of(Server server, Container container) {
        // spotless:off
        return new PodSpecBuilder()
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(60L)
                .withSecurityContext(Restricted.pod(USER))
                .withImagePullSecrets(server.situation().settings().imagePullSecrets().stream()
                        .map(LocalObjectReference::new)
                        .toList())
                .withContainers(container)
                .withVolumes(container.getVolumeMounts().stream()
                        .map(VolumeMount::getName)
                        .filter(name -> !name.equals(ClaimTemplate.VOLUME))
                        .map(ServerPod::empty)
                        .toList())
                .build();
        // spotless:on
    }

    private static Volume empty(String name) {
        return new VolumeBuilder()
                .withName(name)
                .withNewEmptyDir()
                .endEmptyDir()
                .build();
    }

    /** To be completed with the program's own settings; its data is to lie in this folder. */
    static ContainerBuilder container(Server server, String data) {
        var program = server.program();
        // spotless:off
        return new ContainerBuilder()
                .withName(program.id())
                .withImage(server.image())
                .withImagePullPolicy(server.situation().settings().imagePullPolicy())
                .withTerminationMessagePolicy("FallbackToLogsOnError")
                .addNewPort()
                    .withName(program.id())
                    .withContainerPort(program.port())
                .endPort()
                .withStartupProbe(probe(program, 1, 300))
                .withReadinessProbe(probe(program, 5, 3))
                .withLivenessProbe(probe(program, 10, 3))
                .withSecurityContext(Restricted.container())
                .withVolumeMounts(
                        new VolumeMountBuilder().withName(ClaimTemplate.VOLUME).withMountPath(data).build(),
                        new VolumeMountBuilder().withName("tmp").withMountPath("/tmp").build());
        // spotless:on
    }

    /** Neither listens before it has been set up; what it answers then is its clients' matter. */
    private static Probe probe(Program program, int seconds, int failures) {
        // spotless:off
        return new ProbeBuilder()
                .withNewTcpSocket()
                    .withNewPort(program.id())
                .endTcpSocket()
                .withPeriodSeconds(seconds)
                .withTimeoutSeconds(seconds)
                .withFailureThreshold(failures)
                .build();
        // spotless:on
    }
}
