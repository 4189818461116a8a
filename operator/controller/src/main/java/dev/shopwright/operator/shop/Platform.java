package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Observed;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the cluster offers beyond Kubernetes itself. It may come and go while the operator runs, so the API server is asked now and
 * then, and all shops look again when its answer has changed.
 */
final class Platform extends AbstractEventSource<GenericKubernetesResource, Shop> {

    private static final Logger log = LoggerFactory.getLogger(Platform.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final List<GroupVersionKind> TRAEFIK = Stream.of(
                    "IngressRoute", "Middleware", "ServersTransport", "TLSOption")
            .map(kind -> new GroupVersionKind("traefik.io", "v1alpha1", kind))
            .toList();

    private static final List<GroupVersionKind> CLOUD_NATIVE_PG =
            List.of(new GroupVersionKind("postgresql.cnpg.io", "v1", "Cluster"));

    private final KubernetesClient client;
    private final IndexerResourceCache<Shop> shops;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Platform::thread);
    private volatile Set<GroupVersionKind> served = Set.of();

    Platform(KubernetesClient client, IndexerResourceCache<Shop> shops) {
        super(GenericKubernetesResource.class, "platform");
        this.client = client;
        this.shops = shops;
    }

    /** The kinds that it has, of those that shops can use. */
    Set<GroupVersionKind> served() {
        return served;
    }

    /** The same as the model wants to know it. */
    Observed.Platform offer() {
        Set<GroupVersionKind> now = served;
        return new Observed.Platform(now.containsAll(TRAEFIK), now.containsAll(CLOUD_NATIVE_PG));
    }

    @Override
    public void start() {
        served = discover();
        clock.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        super.start();
    }

    @Override
    public void stop() {
        clock.shutdownNow();
        super.stop();
    }

    @Override
    public Set<GenericKubernetesResource> getSecondaryResources(Shop shop) {
        return Set.of();
    }

    private void look() {
        try {
            Set<GroupVersionKind> now = discover();
            if (!now.equals(served)) {
                log.info("platform changed kinds={}", now);
                served = now;
                shops.keys().forEach(shop -> getEventHandler().handleEvent(new Event(shop)));
            }
        } catch (KubernetesClientException e) {
            log.warn("platform unknown error={}", e.getMessage());
        }
    }

    private Set<GroupVersionKind> discover() {
        return Stream.of(TRAEFIK, CLOUD_NATIVE_PG).flatMap(this::served).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are served, of kinds of one group. */
    private Stream<GroupVersionKind> served(List<GroupVersionKind> kinds) {
        APIResourceList found = client.getApiResources(kinds.get(0).apiVersion());
        if (found == null) {
            return Stream.empty();
        }
        Set<String> names =
                found.getResources().stream().map(APIResource::getKind).collect(Collectors.toSet());
        return kinds.stream().filter(kind -> names.contains(kind.getKind()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "platform");
        thread.setDaemon(true);
        return thread;
    }
}
