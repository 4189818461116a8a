package dev.shopwright.consulsync.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told on a Service: {@code true} when it is in the catalogue as it asks to be, or why it isn't. */
public final class SyncedAnnotation {

    private static final Logger log = LoggerFactory.getLogger(SyncedAnnotation.class);

    private static final String KEY = "shopwright.dev/catalog-synced";
    private static final String DONE = "true";
    private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

    private final KubernetesClient client;

    public SyncedAnnotation(KubernetesClient client) {
        this.client = client;
    }

    /** Writes only what is not there yet. One that can't be written is tried again at the next look. */
    public void tell(Service service, Optional<String> problem) {
        var answer = problem.orElse(DONE);
        if (!answer.equals(current(service))) {
            patch(service, answer);
        }
    }

    /** Tells nobody anything any more. */
    public void forgetAll() {
        client.services().inAnyNamespace().withLabel(WatchedCluster.LISTED, "true").list().getItems().stream()
                .filter(service -> current(service) != null)
                .forEach(service -> patch(service, null));
    }

    private static @Nullable String current(Service service) {
        return Optional.ofNullable(service.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(KEY))
                .orElse(null);
    }

    private void patch(Service service, @Nullable String answer) {
        var metadata = service.getMetadata();
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata").putObject("annotations").put(KEY, answer);
        try {
            client.services()
                    .inNamespace(metadata.getNamespace())
                    .withName(metadata.getName())
                    .patch(MERGE, patch.toString());
            log.info(
                    "service told namespace={} name={} synced={}", metadata.getNamespace(), metadata.getName(), answer);
        } catch (KubernetesClientException e) {
            log.warn(
                    "service not told namespace={} name={} error={}",
                    metadata.getNamespace(),
                    metadata.getName(),
                    e.getMessage());
        }
    }
}
