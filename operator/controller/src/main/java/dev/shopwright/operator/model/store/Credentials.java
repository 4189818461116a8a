package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Secrets that are made up for a shop. A value never changes once it is there: databases and stored keys hang on it. So
 * they are made when they are missing, and later on only their labels, their finalizer and their owner are seen to.
 */
public final class Credentials {

    /** Holds them as long as there is data that nobody could open without them. */
    public static final String FINALIZER = "shopwright.dev/data";

    private Credentials() {}

    /** Those that are not there yet, and for those that lack keys, these keys. */
    public static List<Secret> missing(Situation situation, KeyMaker keys) {
        return Credential.of(situation, keys).stream()
                .map(credential -> missing(situation, credential))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is to be applied to those that were found: everything but their values. */
    public static List<Secret> found(Situation situation) {
        return situation.observed().all(Secret.class).stream()
                .filter(secret -> secret.getMetadata().getDeletionTimestamp() == null)
                .sorted(Comparator.comparing(secret -> secret.getMetadata().getName()))
                .map(secret -> new SecretBuilder()
                        .withMetadata(held(FoundData.metadata(situation, secret)))
                        .build())
                .toList();
    }

    /** Whether somebody has deleted one that has to stay. */
    public static Optional<Finding> deletion(Situation situation) {
        return situation.observed().all(Secret.class).stream()
                .filter(secret -> secret.getMetadata().getDeletionTimestamp() != null)
                .map(secret -> secret.getMetadata().getName())
                .sorted()
                .findFirst()
                .map(name -> new Finding(
                        Reason.SecretDeletionHeld,
                        "the Secret %s was deleted, and stays until the data that needs it is gone".formatted(name)));
    }

    private static Optional<Secret> missing(Situation situation, Credential credential) {
        var known = situation
                .observed()
                .find(Secret.class, credential.name())
                .map(Credentials::values)
                .orElseGet(HashMap::new);
        var data = new TreeMap<String, String>();
        credential.values().forEach((key, value) -> {
            if (!known.containsKey(key)) {
                known.put(key, value.apply(known));
                data.put(key, encode(known.get(key)));
            }
        });
        if (data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SecretBuilder()
                .withMetadata(held(situation.dataMetadata(credential.name(), credential.labels())))
                .withType("Opaque")
                .withData(data)
                .build());
    }

    private static ObjectMeta held(ObjectMeta metadata) {
        return new ObjectMetaBuilder(metadata).withFinalizers(FINALIZER).build();
    }

    private static Map<String, String> values(Secret secret) {
        var values = new HashMap<>(Optional.ofNullable(secret.getData()).orElse(Map.of()));
        values.replaceAll((key, value) -> decode(value));
        return values;
    }

    private static String decode(String value) {
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }

    private static String encode(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
