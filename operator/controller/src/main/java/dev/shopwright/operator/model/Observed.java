package dev.shopwright.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of one shop at one moment.
 *
 * @param objects everything in the shop's namespace that carries its labels
 * @param givenSecrets the Secrets that the Shop names and others have made, as far as they exist
 * @param platform what the cluster offers beyond Kubernetes itself
 * @param hostClaims the shops, as {@code namespace/name}, that have claimed the same host earlier
 * @param refusals what the API server said when objects were applied or removed last and it did not accept them
 * @param now when it was found
 */
public record Observed(
        Map<ObjectKey, HasMetadata> objects,
        Map<String, Secret> givenSecrets,
        Platform platform,
        List<String> hostClaims,
        Map<ObjectKey, Refusal> refusals,
        Instant now) {

    public Observed {
        objects = Map.copyOf(objects);
        givenSecrets = Map.copyOf(givenSecrets);
        hostClaims = List.copyOf(hostClaims);
        refusals = Map.copyOf(refusals);
    }

    /**
     * What the cluster offers beyond Kubernetes itself.
     *
     * @param traefik whether Traefik's custom resources are known
     * @param cloudNativePg whether CloudNativePG's are
     */
    public record Platform(boolean traefik, boolean cloudNativePg) {}

    /**
     * An object that the API server did not take.
     *
     * @param status the HTTP status, such as 403
     * @param message its own words
     */
    public record Refusal(int status, String message) {}

    /** The object of this kind and name, if there is one. */
    public <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return Optional.ofNullable(objects.get(new ObjectKey(HasMetadata.getKind(type), name)))
                .map(type::cast);
    }

    /** All of a kind. */
    public <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The pods of a component, such as {@code auth} or {@code auth-db}. */
    public List<Pod> pods(String component) {
        return all(Pod.class).stream()
                .filter(pod -> component.equals(pod.getMetadata().getLabels().get(Labels.COMPONENT)))
                .toList();
    }
}
