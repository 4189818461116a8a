package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An input file: circumstances, then a Shop, then what was found of it. A Secret that does not carry our label is one that the
 * Shop's owner has made.
 *
 * @param show the objects, such as {@code Deployment/demo-auth}, that the output file shows whole; the word {@code all} is all
 */
record Given(Situation situation, List<String> show) {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    /** The first document of a file. */
    private record Circumstances(
            @Nullable Boolean traefik,
            @Nullable Boolean cloudNativePg,
            @Nullable List<String> hostClaims,
            @Nullable Map<String, Observed.Refusal> refusals,
            @Nullable Instant now,
            @Nullable List<String> show) {

        Observed observed(List<HasMetadata> found) {
            var objects = new HashMap<ObjectKey, HasMetadata>();
            var given = new HashMap<String, Secret>();
            for (HasMetadata object : found) {
                if (object instanceof Secret secret && !isOurs(secret)) {
                    given.put(secret.getMetadata().getName(), secret);
                } else {
                    objects.put(ObjectKey.of(object), object);
                }
            }
            return new Observed(
                    objects,
                    given,
                    new Observed.Platform(
                            Objects.requireNonNullElse(traefik, true),
                            Objects.requireNonNullElse(cloudNativePg, false)),
                    Objects.requireNonNullElse(hostClaims, List.of()),
                    refused(),
                    Objects.requireNonNullElse(now, Instant.parse("2026-11-26T12:00:00Z")));
        }

        private Map<ObjectKey, Observed.Refusal> refused() {
            var byKey = new HashMap<ObjectKey, Observed.Refusal>();
            Objects.requireNonNullElse(refusals, Map.<String, Observed.Refusal>of())
                    .forEach((key, refusal) -> byKey.put(new ObjectKey(key.split("/")[0], key.split("/")[1]), refusal));
            return byKey;
        }

        private static boolean isOurs(Secret secret) {
            var labels = secret.getMetadata().getLabels();
            return labels != null && Labels.OPERATOR.equals(labels.get(Labels.MANAGED_BY));
        }
    }

    static Given read(Path file) throws IOException {
        var documents = Arrays.stream(Files.readString(file).split("(?m)^---\n"))
                .filter(document -> !document.isBlank())
                .toList();
        var circumstances = YAML.unmarshal(documents.get(0), Circumstances.class);
        var shop = YAML.unmarshal(documents.get(1), Shop.class);
        var found = documents.stream()
                .skip(2)
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .toList();
        return new Given(
                new Situation(shop, SampleShop.settings("monitoring"), circumstances.observed(found)),
                Objects.requireNonNullElse(circumstances.show(), List.of()));
    }

    boolean shows(ObjectKey key) {
        return Stream.of("all", key.toString()).anyMatch(show::contains);
    }
}
