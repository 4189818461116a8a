package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A fresh namespace that admits only pods which need no privilege; closing it deletes it and all that is in it. */
public final class TestNamespace implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KubernetesClient outside;
    private final KubernetesClient client;

    private TestNamespace(KubernetesClient outside, String name) {
        this.outside = outside;
        client = outside.adapt(NamespacedKubernetesClient.class).inNamespace(name);
    }

    /** One whose name begins with the purpose, and with these labels too. */
    public static TestNamespace create(KubernetesClient client, String purpose, Map<String, String> labels) {
        String name = "%s-%06x".formatted(purpose.toLowerCase(Locale.ROOT), RANDOM.nextInt(1 << 24));
        // spotless:off
        client.resource(new NamespaceBuilder()
                .withNewMetadata()
                    .withName(name)
                    .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                    .addToLabels(labels)
                .endMetadata()
                .build())
                .create();
        // spotless:on
        TestNamespace namespace = new TestNamespace(client, name);
        namespace.awaitServiceAccount();
        return namespace;
    }

    static TestNamespace create(KubernetesClient client, String purpose) {
        return create(client, purpose, Map.of());
    }

    public String name() {
        return client.getNamespace();
    }

    /** Works in this namespace unless it is told otherwise. */
    public KubernetesClient client() {
        return client;
    }

    /** Saves what tells why something failed here, under {@code target/failures}. */
    public void keepLeftovers(String failure) {
        new Leftovers(client).saveTo(Path.of("target", "failures", failure));
    }

    /** Without it no pod is admitted; a controller makes it a moment after the namespace. */
    private void awaitServiceAccount() {
        client.serviceAccounts().withName("default").waitUntilCondition(Objects::nonNull, 30, TimeUnit.SECONDS);
    }

    /** Does not wait until all is gone. */
    @Override
    public void close() {
        outside.namespaces().withName(name()).delete();
    }
}
