package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.status.SecretUse;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.health.Status;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Secrets that shops name and somebody else has made. They carry no label of ours, and most Secrets of a namespace are none
 * of our business, so each is watched by its name for as long as a shop names it.
 */
final class GivenSecrets extends AbstractEventSource<Secret, Shop> implements ResourceEventAware<Shop> {

    private final KubernetesClient client;
    private final Map<ResourceID, Watched> watched = new ConcurrentHashMap<>();

    private record Watched(SharedIndexInformer<Secret> informer, Set<ResourceID> shops) {

        @Nullable
        Secret secret() {
            return informer.getStore().list().stream().findAny().orElse(null);
        }
    }

    GivenSecrets(KubernetesClient client) {
        super(Secret.class, "given-secrets");
        this.client = client;
    }

    /** Those that a shop names, as far as they exist, by name. */
    Map<String, Secret> of(Shop shop) {
        Set<ResourceID> named = named(shop);
        ResourceID id = ResourceID.fromResource(shop);
        forget(id, named);
        Map<String, Secret> found = new HashMap<>();
        for (ResourceID name : named) {
            Secret secret = watch(name, id).secret();
            if (secret != null) {
                found.put(name.getName(), secret);
            }
        }
        return found;
    }

    @Override
    public void onResourceDeleted(Shop shop) {
        forget(ResourceID.fromResource(shop), Set.of());
    }

    @Override
    public Set<Secret> getSecondaryResources(Shop shop) {
        return Set.of();
    }

    @Override
    public Status getStatus() {
        return watched.values().stream().allMatch(secret -> secret.informer().isWatching())
                ? Status.HEALTHY
                : Status.UNHEALTHY;
    }

    @Override
    public void stop() {
        watched.values().forEach(secret -> secret.informer().stop());
        watched.clear();
        super.stop();
    }

    private static Set<ResourceID> named(Shop shop) {
        return SecretUse.of(shop.getSpec()).stream()
                .map(use -> new ResourceID(use.name(), shop.getMetadata().getNamespace()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Watched watch(ResourceID secret, ResourceID shop) {
        return watched.compute(secret, (id, before) -> {
            Watched now = before == null ? new Watched(informer(id), ConcurrentHashMap.newKeySet()) : before;
            now.shops().add(shop);
            return now;
        });
    }

    private void forget(ResourceID shop, Set<ResourceID> stillNamed) {
        watched.keySet().stream()
                .filter(secret -> !stillNamed.contains(secret))
                .forEach(secret -> watched.computeIfPresent(secret, (id, before) -> without(shop, before)));
    }

    private static @Nullable Watched without(ResourceID shop, Watched watched) {
        watched.shops().remove(shop);
        if (watched.shops().isEmpty()) {
            watched.informer().stop();
            return null;
        }
        return watched;
    }

    /** Returns when it knows whether there is such a Secret. */
    private SharedIndexInformer<Secret> informer(ResourceID secret) {
        return client.secrets()
                .inNamespace(secret.getNamespace().orElseThrow())
                .withName(secret.getName())
                .inform(new Tell(secret));
    }

    /** Tells the shops that name a Secret of every change. */
    private final class Tell implements ResourceEventHandler<Secret> {

        private final ResourceID id;

        private Tell(ResourceID id) {
            this.id = id;
        }

        @Override
        public void onAdd(Secret secret) {
            tell();
        }

        @Override
        public void onUpdate(Secret before, Secret secret) {
            tell();
        }

        @Override
        public void onDelete(Secret secret, boolean isLastStateUnknown) {
            tell();
        }

        private void tell() {
            Watched secret = watched.get(id);
            if (secret != null) {
                secret.shops().forEach(shop -> getEventHandler().handleEvent(new Event(shop)));
            }
        }
    }
}
