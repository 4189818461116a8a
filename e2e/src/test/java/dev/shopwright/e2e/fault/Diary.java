package dev.shopwright.e2e.fault;

import dev.shopwright.e2e.cluster.Loop;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes ConfigMaps one after the other until closed, and remembers which of them the API server has acknowledged. */
final class Diary implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final KubernetesClient client;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final Loop loop;
    private int pages;

    private Diary(KubernetesClient client) {
        this.client = client;
        loop = Loop.of(PAUSE, this::write);
    }

    static Diary begin(KubernetesClient client) {
        return new Diary(client);
    }

    private void write() {
        ConfigMap page = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("page-" + pages++)
                .endMetadata()
                .build();
        try {
            acknowledged.add(client.resource(page).create().getMetadata().getName());
        } catch (KubernetesClientException refused) {
            // it may have been written or not: nobody has been promised anything
        }
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        loop.close();
    }
}
