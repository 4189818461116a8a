package dev.shopwright.operator.model.workload;

import static java.util.stream.Collectors.joining;

import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which state of the Secrets that a shop's owner has made a container reads: when one changes, new pods read it anew. */
final class GivenValues {

    private static final String ANNOTATION = "shopwright.dev/secrets";

    private GivenValues() {}

    /** An annotation for pods, if they read any. */
    static Map<String, String> versions(Situation situation, Container container) {
        var given = situation.observed().givenSecrets();
        var versions = secrets(container)
                .filter(given::containsKey)
                .map(name -> name + "=" + given.get(name).getMetadata().getResourceVersion())
                .collect(joining(","));
        return versions.isEmpty() ? Map.of() : Map.of(ANNOTATION, versions);
    }

    private static Stream<String> secrets(Container container) {
        return container.getEnv().stream()
                .map(EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .map(EnvVarSource::getSecretKeyRef)
                .flatMap(reference -> Optional.ofNullable(reference).stream())
                .map(SecretKeySelector::getName)
                .distinct()
                .sorted();
    }
}
