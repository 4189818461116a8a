package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.store.Credentials;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.Cache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of generated Secrets that are being deleted once nothing depends on them: their shop is gone, and so is the data that
 * they open. Both may go long after each other, with nobody left to reconcile, so it looks for itself; into caches only.
 */
final class CredentialGuard {

    private static final Logger log = LoggerFactory.getLogger(CredentialGuard.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final OwnedObjects owned;
    private final Cache<Shop> shops;
    private final KubernetesClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(CredentialGuard::thread);

    CredentialGuard(OwnedObjects owned, EventSourceContext<Shop> context) {
        this.owned = owned;
        shops = context.getPrimaryCache();
        client = context.getClient();
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        owned.leaving("Secret")
                .filter(secret -> secret.hasFinalizer(Credentials.FINALIZER))
                .filter(Predicate.not(this::hasShop))
                .filter(Predicate.not(this::opensData))
                .forEach(this::release);
    }

    private boolean hasShop(HasMetadata secret) {
        return shops.get(new ResourceID(
                        label(secret, Labels.INSTANCE), secret.getMetadata().getNamespace()))
                .filter(Predicate.not(HasMetadata::isMarkedForDeletion))
                .isPresent();
    }

    /** That of a service's database, or of Redis. */
    private boolean opensData(HasMetadata secret) {
        String component = label(secret, Labels.COMPONENT);
        return Stream.of("PersistentVolumeClaim", "Cluster")
                .flatMap(kind -> owned.all(kind, secret.getMetadata().getNamespace()))
                .filter(data -> label(data, Labels.INSTANCE).equals(label(secret, Labels.INSTANCE)))
                .map(data -> label(data, Labels.COMPONENT))
                .anyMatch(keeper -> keeper.equals(component) || keeper.equals(component + "-db"));
    }

    private void release(HasMetadata secret) {
        try {
            client.resource(secret).edit(held -> {
                held.removeFinalizer(Credentials.FINALIZER);
                return held;
            });
            log.info(
                    "credential released namespace={} name={}",
                    secret.getMetadata().getNamespace(),
                    secret.getMetadata().getName());
        } catch (KubernetesClientException e) {
            log.warn(
                    "credential still held name={} error={}",
                    secret.getMetadata().getName(),
                    e.getMessage());
        }
    }

    private static String label(HasMetadata object, String label) {
        return Optional.ofNullable(object.getMetadata().getLabels())
                .orElse(Map.of())
                .getOrDefault(label, "");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "credential-guard");
        thread.setDaemon(true);
        return thread;
    }
}
