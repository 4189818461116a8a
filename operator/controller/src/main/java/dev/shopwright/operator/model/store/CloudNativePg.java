package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Variable;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Postgres cluster that CloudNativePG runs; it makes the user, its Secret, and the Services. */
record CloudNativePg(Situation situation, Component component) implements Store {

    /** Its kind of object. */
    static final String KIND = "Cluster";

    @Override
    public List<HasMetadata> objects() {
        return situation.observed().platform().cloudNativePg() ? List.of(cluster()) : List.of();
    }

    @Override
    public boolean isReady() {
        return finding().isRunning();
    }

    @Override
    public Finding finding() {
        if (!situation.observed().platform().cloudNativePg()) {
            return new Finding(Reason.CloudNativePGMissing, "the cluster has no CloudNativePG for " + name());
        }
        if (situation.isHibernated()) {
            return new Finding(Reason.Hibernated, "it sleeps, and keeps its data");
        }
        return found("readyInstances").filter(ready -> !ready.equals(0)).isPresent()
                ? Finding.RUNNING
                : new Finding(
                        Reason.DatabaseStarting,
                        found("phase").map(Object::toString).orElse("CloudNativePG has not begun with " + name()));
    }

    @Override
    public List<EnvVar> environment() {
        var secret = name() + "-app";
        return List.of(
                Variable.of("DB_HOST", name() + "-rw"),
                Variable.of("DB_PORT", 5432),
                Variable.of("DB_NAME", component.id()),
                Variable.secret("DB_USER", secret, "username"),
                Variable.secret("DB_PASSWORD", secret, "password"),
                Variable.of("DB_SSLMODE", "require"));
    }

    private String name() {
        return situation.databaseOf(component);
    }

    private Optional<Object> found(String field) {
        return Optional.ofNullable(situation.observed().objects().get(new ObjectKey(KIND, name())))
                .map(GenericKubernetesResource.class::cast)
                .map(cluster -> cluster.get("status", field));
    }

    private GenericKubernetesResource cluster() {
        var metadata = new ObjectMetaBuilder(situation.dataMetadata(name(), labels()));
        if (situation.isHibernated()) {
            metadata.addToAnnotations("cnpg.io/hibernation", "on");
        }
        return new GenericKubernetesResourceBuilder()
                .withApiVersion("postgresql.cnpg.io/v1")
                .withKind(KIND)
                .withMetadata(metadata.build())
                .withAdditionalProperties(Map.of("spec", spec()))
                .build();
    }

    /** Its pods carry what policies select them by, and nothing that would make them ours. */
    private Map<String, Object> spec() {
        var database = situation.database(component);
        var storage = new TreeMap<String, Object>(Map.of("size", database.storage()));
        if (database.storageClassName() != null) {
            storage.put("storageClass", database.storageClassName());
        }
        var user = new TreeMap<>(Map.of("database", component.id(), "owner", component.id()));
        return new TreeMap<>(Map.of(
                "instances", database.instances(),
                "inheritedMetadata", Map.of("labels", new TreeMap<>(labels().selector())),
                "bootstrap", Map.of("initdb", user),
                "storage", storage));
    }

    private Labels labels() {
        return Labels.of(situation.name(), "postgres", component.databaseId());
    }
}
