package dev.shopwright.operator.model.workload;

import static java.util.stream.Collectors.joining;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the services of a shop know each other: the public halves of their keys. */
final class ServiceKeys {

    private ServiceKeys() {}

    /** As a JWK set. */
    static String of(Situation situation) {
        return Arrays.stream(Component.values())
                .flatMap(component -> publicKey(situation, component))
                .collect(joining(",", "{\"keys\":[", "]}"));
    }

    private static Stream<String> publicKey(Situation situation, Component component) {
        return situation.observed().find(Secret.class, situation.nameOf(component)).stream()
                .flatMap(secret -> Optional.ofNullable(secret.getData()).stream())
                .flatMap(data -> Optional.ofNullable(data.get("SERVICE_KEY_PUBLIC")).stream())
                .map(key -> new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_8));
    }
}
