package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A shop whose every wish comes true: what the model makes is there in the next moment, and its pods are ready. */
final class Simulation {

    private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

    private final ShopModel model = new ShopModel(new FixedKeys());
    private final Map<ObjectKey, HasMetadata> objects = new HashMap<>();
    private final Map<String, Secret> given = new HashMap<>();
    private final Shop shop;
    private Instant now = START;

    Simulation(Shop shop) {
        this.shop = shop;
        AnyShop.givenSecrets().forEach(secret -> given.put(secret.getMetadata().getName(), secret));
    }

    /** The same shop, which is to be another one. */
    Simulation with(Shop other) {
        var next = new Simulation(other);
        next.objects.putAll(objects);
        next.now = now;
        other.setStatus(shop.getStatus());
        return next;
    }

    Map<ObjectKey, HasMetadata> objects() {
        return objects;
    }

    /** What the model wants now. */
    Desired wish() {
        return model.desired(new Situation(
                shop,
                SampleShop.settings("monitoring"),
                new Observed(objects, given, new Observed.Platform(true, true), List.of(), Map.of(), now)));
    }

    /** One pass of the loop; tells what it did. */
    Desired pass() {
        var desired = wish();
        desired.credentials().forEach(this::put);
        desired.objects().forEach(this::apply);
        var wanted = new HashSet<>(desired.kept());
        desired.credentials().forEach(secret -> wanted.add(ObjectKey.of(secret)));
        desired.objects().forEach(object -> wanted.add(ObjectKey.of(object)));
        objects.entrySet()
                .removeIf(entry -> !wanted.contains(entry.getKey())
                        && !(entry.getValue() instanceof Secret)
                        && !(entry.getValue() instanceof Pod)
                        && !(entry.getValue() instanceof PersistentVolumeClaim));
        shop.setStatus(desired.status());
        now = now.plus(Duration.ofSeconds(10));
        settle();
        return desired;
    }

    /** As many passes as it takes until nothing is left to be waited for. */
    Desired converge() {
        for (int pass = 0; pass < 20; pass++) {
            var desired = pass();
            if (desired.recheck().isEmpty() && desired.credentials().isEmpty()) {
                return desired;
            }
        }
        throw new AssertionError("it goes on for ever: " + shop.getStatus());
    }

    /** Values of a Secret are not applied, and stay. */
    private void apply(HasMetadata object) {
        if (object instanceof Secret secret) {
            secret.setData(((Secret) objects.get(ObjectKey.of(secret))).getData());
        }
        put(object);
    }

    private void put(HasMetadata object) {
        objects.put(ObjectKey.of(object), object);
    }

    private void settle() {
        objects.values().removeIf(Pod.class::isInstance);
        for (HasMetadata object : List.copyOf(objects.values())) {
            if (object instanceof Deployment deployment) {
                put(ready(deployment));
            } else if (object instanceof StatefulSet set) {
                put(ready(set));
            } else if (object instanceof Job job) {
                put(complete(job));
            } else if (object instanceof GenericKubernetesResource cluster && "Cluster".equals(cluster.getKind())) {
                cluster.setAdditionalProperty("status", Map.of("readyInstances", 1));
            }
        }
    }

    private Deployment ready(Deployment deployment) {
        int pods = Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1);
        addPods(deployment.getMetadata().getName(), deployment.getSpec().getTemplate(), pods);
        // spotless:off
        return new DeploymentBuilder(deployment)
                .editMetadata()
                    .withGeneration(1L)
                .endMetadata()
                .editSpec()
                    .withReplicas(pods)
                .endSpec()
                .withNewStatus()
                    .withObservedGeneration(1L)
                    .withReplicas(pods)
                    .withUpdatedReplicas(pods)
                    .withReadyReplicas(pods)
                    .withAvailableReplicas(pods)
                .endStatus()
                .build();
        // spotless:on
    }

    private StatefulSet ready(StatefulSet set) {
        int pods = Objects.requireNonNullElse(set.getSpec().getReplicas(), 1);
        addPods(set.getMetadata().getName(), set.getSpec().getTemplate(), pods);
        // spotless:off
        return new StatefulSetBuilder(set)
                .editMetadata()
                    .withGeneration(1L)
                .endMetadata()
                .withNewStatus()
                    .withObservedGeneration(1L)
                    .withReplicas(pods)
                    .withReadyReplicas(pods)
                    .withAvailableReplicas(pods)
                .endStatus()
                .build();
        // spotless:on
    }

    private static Job complete(Job job) {
        // spotless:off
        return new JobBuilder(job)
                .withNewStatus()
                    .withSucceeded(1)
                    .addNewCondition()
                        .withType("Complete")
                        .withStatus("True")
                    .endCondition()
                .endStatus()
                .build();
        // spotless:on
    }

    private void addPods(String name, PodTemplateSpec template, int count) {
        for (int number = 0; number < count; number++) {
            // spotless:off
            put(new PodBuilder()
                    .withNewMetadataLike(template.getMetadata())
                        .withName(name + "-" + number)
                        .withCreationTimestamp(START.toString())
                    .endMetadata()
                    .withSpec(template.getSpec())
                    .withNewStatus()
                        .withPhase("Running")
                        .addNewCondition()
                            .withType("Ready")
                            .withStatus("True")
                        .endCondition()
                        .withContainerStatuses(new ContainerStatusBuilder()
                                .withName(template.getSpec().getContainers().get(0).getName())
                                .withReady(true)
                                .withRestartCount(0)
                                .build())
                    .endStatus()
                    .build());
            // spotless:on
        }
    }
}
