package dev.shopwright.e2e.edge;

import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.Node;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodList;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Traefik of a namespace's own that asks {@link Pebble} for certificates, made of traefik/acme as people are told to. */
record AcmeTraefik(KubernetesClient client) {

    private static final Path FOLDER = Checkout.root().resolve("traefik");
    private static final int WEBSECURE = 8443;

    static AcmeTraefik start(Node node, TestNamespace namespace, Pebble issuer) {
        KubernetesClient client = namespace.client();
        Manifest.of("edge/acme.yaml").create(client);
        client.resource(volume(namespace)).create();
        client.resource(deployment(node, namespace, issuer)).create();
        client.apps().deployments().withName("traefik").waitUntilReady(90, TimeUnit.SECONDS);
        return new AcmeTraefik(client);
    }

    /** The name by which the issuer finds it. */
    static String hostIn(TestNamespace namespace) {
        return "edge.%s.svc.cluster.local".formatted(namespace.name());
    }

    private static PersistentVolumeClaim volume(TestNamespace namespace) {
        PersistentVolumeClaim volume = namespace
                .client()
                .persistentVolumeClaims()
                .load(FOLDER.resolve("acme/volume.yaml").toFile())
                .item();
        volume.getMetadata().setNamespace(namespace.name());
        return volume;
    }

    /** What is shipped, told of another issuer and of no namespace but its own. */
    private static Deployment deployment(Node node, TestNamespace namespace, Pebble issuer) {
        // spotless:off
        return new DeploymentBuilder(patched(node))
                .editMetadata()
                    .withNamespace(namespace.name())
                .endMetadata()
                .editSpec().editTemplate().editSpec()
                    .editFirstContainer()
                        .addToArgs("--certificatesResolvers.acme.acme.caServer=" + issuer.directory())
                        .addToArgs("--certificatesResolvers.acme.acme.caCertificates=/pebble/tls.crt")
                        .addToArgs("--providers.kubernetescrd.namespaces=" + namespace.name())
                        .addToArgs("--providers.kubernetescrd.disableClusterScopeResources=true")
                        .addNewVolumeMount()
                            .withName("pebble")
                            .withMountPath("/pebble")
                        .endVolumeMount()
                    .endContainer()
                    .addNewVolume()
                        .withName("pebble")
                        .withNewSecret()
                            .withSecretName("pebble")
                        .endSecret()
                    .endVolume()
                .endSpec().endTemplate().endSpec()
                .build();
        // spotless:on
    }

    private static Deployment patched(Node node) {
        String file = FOLDER.resolve("deployment.yaml").toString();
        String patch = FOLDER.resolve("acme/patch.yaml").toString();
        return Serialization.unmarshal(
                node.kubectl("patch", "--local", "-f", file, "--type", "json", "--patch-file", patch, "-o", "yaml"),
                Deployment.class);
    }

    /** The certificate that it shows one who trusts the issuer and asks for the host. */
    X509Certificate certificate(String host, X509Certificate issuer) throws IOException {
        try (LocalPortForward forward = ready().portForward(WEBSECURE)) {
            InetSocketAddress address = new InetSocketAddress("127.0.0.1", forward.getLocalPort());
            return (X509Certificate)
                    TlsDoor.trusting(address, issuer).session(host, "TLSv1.3").getPeerCertificates()[0];
        }
    }

    /** Puts another pod in its place. */
    void replace() {
        String old = ready().get().getMetadata().getName();
        ready().delete();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> pods().list().getItems().stream()
                        .noneMatch(pod -> pod.getMetadata().getName().equals(old)));
        client.apps().deployments().withName("traefik").waitUntilReady(90, TimeUnit.SECONDS);
    }

    private PodResource ready() {
        return pods().resources().findFirst().orElseThrow();
    }

    private FilterWatchListDeletable<Pod, PodList, PodResource> pods() {
        return client.pods().withLabel("app.kubernetes.io/name", "traefik");
    }
}
