package dev.shopwright.operator.installation;

import dev.shopwright.operator.test.ApiServer;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A cluster without machines, in which the operator may run: its definitions and its account are there. */
public final class Installation implements AutoCloseable {

    /** Where it is no mistake if something is forbidden: with what namespaces begin that have a quota, or come to an end. */
    public static final String REFUSING = "refusing";

    private static final String SHOP = "helm/shopwright/files/shops.shopwright.dev-v1.yml";
    private static final String TRAEFIK = "traefik/crds.yaml";
    private static final String CLOUD_NATIVE_PG =
            "operator/controller/src/test/resources/installation/cloud-native-pg.yaml";

    private static final int GONE_SECONDS = 30;
    private static final int REQUEST_MILLIS = 60_000;
    private static final int RETRIES = 5;

    private final Path folder;
    private final ApiServer server;
    private final KubernetesClient admin;
    private final Controllers controllers;
    private final Kubelet kubelet;
    private final Account account;
    private final AtomicInteger names = new AtomicInteger();

    private Installation(Path folder, String... definitions) throws IOException {
        this.folder = folder;
        server = ApiServer.start(folder);
        admin = patient(server.client().getConfiguration());
        // the controllers look for new ones twice a minute only
        define(SHOP);
        for (String file : definitions) {
            define(file);
        }
        account = Account.create(admin());
        controllers = Controllers.start(folder.resolve("super-admin.conf"), folder.resolve("controllers.log"));
        kubelet = new Kubelet(admin());
    }

    /** One with Traefik's definitions, and one like CloudNativePG's. */
    public static Installation start(Path folder) throws IOException {
        return new Installation(folder, TRAEFIK, CLOUD_NATIVE_PG);
    }

    /** One with neither. */
    public static Installation bare(Path folder) throws IOException {
        return new Installation(folder);
    }

    /** Somebody who may do anything. */
    public KubernetesClient admin() {
        return admin;
    }

    /** Installs Traefik's definitions. */
    public void addTraefik() throws IOException {
        define(TRAEFIK);
    }

    /**
     * Removes Traefik's definitions, with all that was made by them.
     *
     * <p>One after the other, each when its resources can be listed: a list that is not kept yet is refused, since
     * Kubernetes 1.31 at once, and the API server then tries to remove the definition at ever longer intervals, of
     * minutes in the end (operator-framework/operator-controller#1437).
     */
    public void removeTraefik() throws IOException {
        for (HasMetadata item : definitions(TRAEFIK)) {
            CustomResourceDefinition definition = (CustomResourceDefinition) item;
            Awaitility.await().ignoreExceptions().until(() -> list(definition), listed -> true);
            admin().resource(definition).delete();
            admin().resource(definition).waitUntilCondition(Objects::isNull, GONE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Object list(CustomResourceDefinition definition) {
        return admin().genericKubernetesResources(CustomResourceDefinitionContext.fromCrd(definition))
                .inAnyNamespace()
                .list();
    }

    /** Makes the API server take any Shop for valid. */
    public void forgetRules() {
        // spotless:off
        admin().apiextensions().v1().customResourceDefinitions()
                .withName("shops.shopwright.dev")
                .edit(shops -> new CustomResourceDefinitionBuilder(shops)
                        .editSpec()
                            .editFirstVersion()
                                .withNewSchema()
                                    .withNewOpenAPIV3Schema()
                                        .withType("object")
                                        .withXKubernetesPreserveUnknownFields(true)
                                    .endOpenAPIV3Schema()
                                .endSchema()
                            .endVersion()
                        .endSpec()
                        .build());
        // spotless:on
    }

    private void define(String file) throws IOException {
        for (HasMetadata definition : definitions(file)) {
            server.define(definition);
        }
    }

    /** Makes a Secret as somebody would whose shop names it; each key has a value. */
    public void secret(String namespace, String name, String... keys) {
        Map<String, String> data = new HashMap<>();
        for (String key : keys) {
            data.put(key, key + "-value");
        }
        admin().resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(namespace)
                        .endMetadata()
                        .withStringData(data)
                        .build())
                .create();
    }

    /** Makes a namespace whose name begins with its purpose. */
    public String namespace(String purpose) {
        String name = purpose + "-" + names.incrementAndGet();
        admin().resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
        return name;
    }

    /** Runs the operator in this process. */
    public RunningOperator run(Map<String, String> environment) throws IOException {
        return new RunningOperator(account.config(), with(environment));
    }

    /** Runs the operator in a process of its own, with these options of its JVM. */
    public OperatorProcess fork(String name, Map<String, String> environment, String... options) throws IOException {
        Path kubeconfig = Files.writeString(folder.resolve("operator.conf"), account.kubeconfig());
        Map<String, String> own = with(environment);
        own.put("KUBECONFIG", kubeconfig.toString());
        own.put("POD_NAME", name);
        return OperatorProcess.start(own, folder.resolve(name + ".log"), options);
    }

    /** What the API server counts. */
    public Metrics metrics() {
        return new Metrics(admin().raw("/metrics"));
    }

    /** Which replica works. */
    public @Nullable String leader() {
        Lease lease = admin().leases()
                .inNamespace(Account.NAMESPACE)
                .withName(Account.NAME)
                .get();
        return lease == null ? null : lease.getSpec().getHolderIdentity();
    }

    /** What a process has said. */
    public String log(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private static Map<String, String> with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of(
                "VERSION", "1.0.0",
                "LEADER_ELECTION", "false",
                "LEASE_NAME", Account.NAME,
                "POD_NAMESPACE", Account.NAMESPACE,
                "LOG_FORMAT", "text"));
        all.putAll(environment);
        return all;
    }

    /** The machine may be busy with more than this. */
    private static KubernetesClient patient(Config config) {
        return new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(config)
                        .withRequestTimeout(REQUEST_MILLIS)
                        .withRequestRetryBackoffLimit(RETRIES)
                        .build())
                .build();
    }

    private Iterable<HasMetadata> definitions(String file) throws IOException {
        try (var yaml = Files.newInputStream(Checkout.root().resolve(file))) {
            return admin().load(yaml).items();
        }
    }

    @Override
    public void close() {
        kubelet.close();
        admin.close();
        controllers.close();
        server.close();
    }
}
