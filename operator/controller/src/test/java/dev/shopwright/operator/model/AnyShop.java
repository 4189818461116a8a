package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Shops made up from a seed, with any of the choices that a valid Shop can make. */
final class AnyShop {

    private static final KubernetesSerialization JSON = new KubernetesSerialization();
    private static final List<String> SECRETS =
            List.of("given-admin", "given-database", "given-redis", "given-smtp", "given-tls");

    private final Random random;

    AnyShop(long seed) {
        random = new Random(seed);
    }

    /** The Secrets that such a shop may name. */
    static Stream<Secret> givenSecrets() {
        return SECRETS.stream()
                .map(name -> new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("shops")
                        .withResourceVersion("1")
                        .endMetadata()
                        .withData(Map.of(
                                "username",
                                "eA==",
                                "email",
                                "eA==",
                                "password",
                                "eA==",
                                "tls.crt",
                                "eA==",
                                "tls.key",
                                "eA=="))
                        .build());
    }

    Shop named(String name) {
        return shop(name, spec(name));
    }

    /** The same, but of a version that is nobody's. */
    Shop renewed(String name) {
        var spec = spec(name);
        spec.put("version", "9.9.9");
        return shop(name, spec);
    }

    private static Shop shop(String name, Map<String, Object> spec) {
        var metadata = Map.of("name", name, "namespace", "shops", "uid", "uid-of-" + name, "generation", 1);
        return JSON.convertValue(
                Map.of("apiVersion", "shopwright.dev/v1alpha1", "kind", "Shop", "metadata", metadata, "spec", spec),
                Shop.class);
    }

    private Map<String, Object> spec(String name) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("host", name + ".example.com");
        maybe(spec, "version", random.nextBoolean() ? "2.0.0" : "3.1-beta_2");
        maybe(spec, "tls", random.nextBoolean() ? Map.of("secretName", "given-tls") : Map.of("certResolver", "acme"));
        maybe(spec, "mode", one("Running", "Maintenance", "Hibernated"));
        maybe(spec, "sampleData", random.nextBoolean());
        maybe(spec, "admin", Map.of("secretName", "given-admin"));
        maybe(spec, "auth", Map.of("refreshRotation", one("Strict", "Compatible")));
        maybe(spec, "reviews", Map.of("moderation", one("After", "Before")));
        maybe(spec, "mail", Map.of("smtp", Map.of("host", "mail.example.com", "secretName", "given-smtp")));
        maybe(spec, "telemetry", Map.of("otlpEndpoint", "http://collector.example.com:4318/v1/traces"));
        maybe(spec, "logging", Map.of("level", one("DEBUG", "INFO", "ERROR")));
        maybe(spec, "redis", redis());
        maybe(spec, "routing", Map.of("rateLimit", Map.of("average", 100, "burst", 200)));
        maybe(spec, "catalog", Map.of("consul", random.nextBoolean()));
        maybe(spec, "deletionPolicy", one("Retain", "Delete"));
        spec.put("services", services());
        return spec;
    }

    private Map<String, Object> services() {
        var services = new LinkedHashMap<String, Object>();
        for (Component component : Component.values()) {
            maybe(services, component.id(), service(component));
        }
        return services;
    }

    private Map<String, Object> service(Component component) {
        var service = new LinkedHashMap<String, Object>();
        maybe(service, "image", "registry.example.com:5000/own/" + component.id() + "@sha256:" + "ab".repeat(32));
        maybe(service, "replicas", 1 + random.nextInt(5));
        maybe(service, "autoscaling", Map.of("min", 1 + random.nextInt(2), "max", 2 + random.nextInt(4)));
        maybe(
                service,
                "resources",
                Map.of("requests", Map.of("cpu", "1000m", "memory", "0.5Gi"), "limits", Map.of("memory", "1024Mi")));
        maybe(
                service,
                "scheduling",
                Map.of(
                        "nodeSelector", Map.of("disk", "fast"),
                        "tolerations", List.of(Map.of("key", "shops", "operator", "Exists")),
                        "priorityClassName", "shops"));
        maybe(service, "logging", Map.of("level", "DEBUG"));
        if (component.hasDatabase()) {
            maybe(service, "database", database());
        }
        return service;
    }

    private Map<String, Object> database() {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("mode", "Managed", "storage", "5Gi", "storageClassName", "fast");
            case 1 -> Map.of("mode", "External", "host", "db.example.com", "secretName", "given-database");
            default -> Map.of("mode", "CloudNativePG", "instances", 3, "storage", "5Gi");
        };
    }

    private Map<String, Object> redis() {
        return random.nextBoolean()
                ? Map.of("storage", "2Gi")
                : Map.of("mode", "External", "host", "10.1.2.3", "tls", true, "secretName", "given-redis");
    }

    private void maybe(Map<String, Object> fields, String name, Object value) {
        if (random.nextInt(3) == 0) {
            fields.put(name, value);
        }
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
