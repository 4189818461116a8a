package dev.shopwright.consulsync.kubernetes;

import dev.shopwright.consulsync.mirror.ClusterState;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The cluster as its API server has told of it last. When the API server is away it stays as it was: nothing is lost then but the
 * news.
 */
public final class WatchedCluster implements ClusterState, AutoCloseable {

    /** The label by which a Service asks for it. */
    static final String LISTED = "shopwright.dev/catalog";

    private static final String SERVICE_NAME = "kubernetes.io/service-name";
    private static final String BY_SERVICE = "service";
    /** Objects in one answer to a list, so that no answer is larger than memory allows. */
    private static final long PAGE = 500;

    private final SharedIndexInformer<Node> nodes;
    private final SharedIndexInformer<Service> services;
    private final SharedIndexInformer<EndpointSlice> slices;
    private final SharedIndexInformer<Pod> pods;

    /** Watches nothing before it is started. */
    public WatchedCluster(KubernetesClient client) {
        nodes = inform(client.nodes());
        services = inform(client.services().inAnyNamespace().withLabel(LISTED, "true"));
        // they bear the labels of their Service
        slices =
                inform(client.discovery().v1().endpointSlices().inAnyNamespace().withLabel(LISTED, "true"));
        slices.addIndexers(Map.of(BY_SERVICE, slice -> List.of(serviceOf(slice))));
        pods = inform(client.pods().inAnyNamespace());
    }

    /**
     * Watches from now on.
     *
     * @param changed is told whenever something is different; on a thread that must not be held up
     * @return ends when everything has been told once; before, nothing can be said to be missing
     */
    public CompletableFuture<Void> start(Runnable changed) {
        all().forEach(informer -> listen(informer, changed));
        return CompletableFuture.allOf(all().stream()
                .map(SharedIndexInformer::start)
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new));
    }

    /** Whether everything has been told at least once. */
    public boolean isSynced() {
        return all().stream().allMatch(SharedIndexInformer::hasSynced);
    }

    @Override
    public List<Node> nodes() {
        return nodes.getStore().list();
    }

    @Override
    public List<Service> services() {
        return services.getStore().list();
    }

    @Override
    public List<EndpointSlice> slicesOf(Service service) {
        return slices.getIndexer().byIndex(BY_SERVICE, Cache.metaNamespaceKeyFunc(service));
    }

    @Override
    public Optional<Pod> pod(String namespace, String name) {
        return Optional.ofNullable(pods.getStore().getByKey(Cache.namespaceKeyFunc(namespace, name)));
    }

    @Override
    public void close() {
        all().forEach(SharedIndexInformer::stop);
    }

    private List<SharedIndexInformer<?>> all() {
        return List.of(nodes, services, slices, pods);
    }

    private static String serviceOf(EndpointSlice slice) {
        var metadata = slice.getMetadata();
        return Cache.namespaceKeyFunc(
                metadata.getNamespace(), metadata.getLabels().getOrDefault(SERVICE_NAME, ""));
    }

    private static <T extends HasMetadata> SharedIndexInformer<T> inform(Informable<T> objects) {
        SharedIndexInformer<T> informer = objects.withLimit(PAGE).runnableInformer(0);
        // it asks again, whatever the answer was
        informer.exceptionHandler((isStarted, error) -> true);
        return informer;
    }

    private static <T> void listen(SharedIndexInformer<T> informer, Runnable changed) {
        informer.addEventHandler(new AnyEvent<>(changed));
    }

    private record AnyEvent<T>(Runnable changed) implements ResourceEventHandler<T> {

        @Override
        public void onAdd(T added) {
            changed.run();
        }

        @Override
        public void onUpdate(T before, T after) {
            changed.run();
        }

        @Override
        public void onDelete(T deleted, boolean isStateUnknown) {
            changed.run();
        }
    }
}
