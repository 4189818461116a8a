package dev.shopwright.e2e.shop;

import dev.shopwright.e2e.cluster.Manifest;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The manifests of one shop, made step by step, each when the one before it is ready. */
final class PlainShop {

    static final String NAME = "demo";

    private final KubernetesClient client;
    private final String host;
    private final Credentials credentials = new Credentials();

    PlainShop(KubernetesClient client, String host) {
        this.client = client;
        this.host = host;
    }

    void configure(List<Service> services) {
        manifest("configuration.yaml").create(client);
        client.resource(credentials.ofRedis(NAME + "-redis")).create();
        services.forEach(service -> client.resource(credentials.ofService(name(service), service.secrets()))
                .create());
    }

    void startStores(List<Service> services) {
        manifest("redis.yaml").create(client);
        services.forEach(service -> manifest("database.yaml", service).create(client));
        Stream.concat(Stream.of("redis"), services.stream().map(service -> service.id() + "-db"))
                .forEach(store -> client.apps()
                        .statefulSets()
                        .withName(NAME + "-" + store)
                        .waitUntilReady(3, TimeUnit.MINUTES));
    }

    /** Brings each database to its schema; product's is filled, too. */
    void migrate() {
        Service.withDatabase()
                .forEach(service -> manifest("migration.yaml", service)
                        .with(
                                "arguments",
                                service == Service.PRODUCT ? "[seed, --size, demo, --seed, '1']" : "[migrate]")
                        .create(client));
        Service.withDatabase().forEach(this::awaitMigration);
    }

    private void awaitMigration(Service service) {
        var job = client.batch().v1().jobs().withName(name(service) + "-migration");
        job.waitUntilCondition(
                found -> found.getStatus().getConditions().stream()
                        .anyMatch(condition -> List.of("Complete", "Failed").contains(condition.getType())),
                4,
                TimeUnit.MINUTES);
        if (job.get().getStatus().getSucceeded() == null) {
            throw new IllegalStateException("the migration of %s failed: %s".formatted(service.id(), job.getLog()));
        }
    }

    void startServices() {
        Stream.of(Service.values())
                .forEach(service -> manifest("service.yaml", service).create(client));
        manifest("routes.yaml").create(client);
    }

    /** A single pod of a service, as its Deployment would make it but with one CPU at most, of the image with this tag suffix. */
    Pod pod(Service service, String suffix) {
        Deployment deployment = manifest("service.yaml", service).first(client, Deployment.class);
        // spotless:off
        return new PodBuilder()
                .withNewMetadata()
                    .withGenerateName(name(service) + "-")
                .endMetadata()
                .withNewSpecLike(deployment.getSpec().getTemplate().getSpec())
                    .editFirstContainer()
                        .withImage(deployment.getSpec().getTemplate().getSpec().getContainers().get(0).getImage() + suffix)
                        .editResources()
                            .addToLimits("cpu", new Quantity("1"))
                        .endResources()
                    .endContainer()
                .endSpec()
                .build();
        // spotless:on
    }

    static String name(Service service) {
        return NAME + "-" + service.id();
    }

    static Map<String, String> labels(Service service) {
        return Map.of("app.kubernetes.io/instance", NAME, "app.kubernetes.io/component", service.id());
    }

    private Manifest manifest(String file, Service service) {
        return manifest(file).with("service", service.id()).with("port", service.port());
    }

    private Manifest manifest(String file) {
        return Manifest.of("shop/" + file).with("shop", NAME).with("host", host);
    }
}
