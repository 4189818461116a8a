package dev.shopwright.operator.model.status;

import dev.shopwright.operator.api.v1alpha1.ShopRules;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a Shop can be carried out as it is written: its own rules, and the Secrets that it names. */
public final class SpecFinding {

    private SpecFinding() {}

    public static Finding of(Situation situation) {
        var broken = ShopRules.brokenBy(situation.shop());
        if (!broken.isEmpty()) {
            return new Finding(Reason.InvalidSpec, String.join("; ", broken));
        }
        var missing = SecretUse.of(situation.spec()).stream()
                .flatMap(use -> missing(use, situation.observed().givenSecrets()))
                .toList();
        return missing.isEmpty() ? Finding.RUNNING : new Finding(Reason.SecretMissing, String.join("; ", missing));
    }

    private static Stream<String> missing(SecretUse use, Map<String, Secret> given) {
        var secret = Optional.ofNullable(given.get(use.name()));
        if (secret.isEmpty()) {
            return Stream.of("%s: there is no Secret %s".formatted(use.field(), use.name()));
        }
        var data = Optional.ofNullable(secret.get().getData()).orElse(Map.of());
        return use.keys().stream()
                .filter(key -> data.getOrDefault(key, "").isEmpty())
                .map(key -> "%s: Secret %s has no %s".formatted(use.field(), use.name(), key));
    }
}
