package dev.shopwright.e2e.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodFluent;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@OnCluster
class PodSecurityE2E {

    private final KubernetesClient client;

    PodSecurityE2E(KubernetesClient client) {
        this.client = client;
    }

    @Test
    void shouldRunAPodThatNeedsNoPrivilege() {
        Pod pod = client.resource(pod("harmless")).create();

        Pod ready = client.pods().resource(pod).waitUntilReady(60, TimeUnit.SECONDS);

        assertThat(ready.getStatus().getPhase()).isEqualTo("Running");
    }

    static Stream<Arguments> privileges() {
        // spotless:off
        return Stream.of(
                argumentSet("root", edit(pod -> pod
                        .editSecurityContext().withRunAsNonRoot(false).withRunAsUser(0L).endSecurityContext()),
                        "runAsNonRoot != true"),
                argumentSet("any system call", edit(pod -> pod
                        .editSecurityContext().editSeccompProfile().withType("Unconfined").endSeccompProfile()
                        .endSecurityContext()),
                        "seccompProfile"),
                argumentSet("the machine's network", edit(pod -> pod
                        .withHostNetwork(true)),
                        "host namespaces"),
                argumentSet("the machine's files", edit(pod -> pod
                        .addNewVolume().withName("root").withNewHostPath().withPath("/").endHostPath().endVolume()),
                        "hostPath"),
                argumentSet("every privilege", edit(pod -> pod
                        .editFirstContainer().editSecurityContext()
                        .withPrivileged(true).withAllowPrivilegeEscalation(true)
                        .endSecurityContext().endContainer()),
                        "privileged"),
                argumentSet("a capability", edit(pod -> pod
                        .editFirstContainer().editSecurityContext()
                        .editCapabilities().addToAdd("NET_ADMIN").endCapabilities()
                        .endSecurityContext().endContainer()),
                        "NET_ADMIN"));
        // spotless:on
    }

    @ParameterizedTest
    @MethodSource("privileges")
    void shouldRefuseAPodThatAsksForMore(UnaryOperator<Pod> more, String reason) {
        Pod greedy = more.apply(pod("greedy"));

        assertThatThrownBy(() -> client.resource(greedy).create())
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining("violates PodSecurity \"restricted:latest\"")
                .hasMessageContaining(reason);
    }

    private static UnaryOperator<Pod> edit(UnaryOperator<PodFluent<PodBuilder>.SpecNested<PodBuilder>> change) {
        return pod -> change.apply(new PodBuilder(pod).editSpec()).endSpec().build();
    }

    private static Pod pod(String name) {
        return Serialization.unmarshal(
                Manifest.of("server.yaml")
                        .with("name", name)
                        .with("colour", "none")
                        .text(),
                Pod.class);
    }
}
