package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A Secret that a Shop names and that its owner makes. */
final class GivenSecret {

    private GivenSecret() {}

    /** Running, or SecretMissing with the name of the Secret, or of the key that it lacks. */
    static Finding finding(Situation situation, String name, String... keys) {
        if (!situation.observed().givenSecrets().containsKey(name)) {
            return missing("there is no Secret " + name);
        }
        return Arrays.stream(keys)
                .filter(key -> !has(situation, name, key))
                .findFirst()
                .map(key -> missing("the Secret %s has no %s".formatted(name, key)))
                .orElse(Finding.RUNNING);
    }

    static boolean has(Situation situation, String name, String key) {
        return Optional.ofNullable(situation.observed().givenSecrets().get(name))
                .map(Secret::getData)
                .orElse(Map.of())
                .containsKey(key);
    }

    private static Finding missing(String message) {
        return new Finding(Reason.SecretMissing, message);
    }
}
