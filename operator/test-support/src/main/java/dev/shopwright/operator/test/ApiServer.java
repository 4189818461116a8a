package dev.shopwright.operator.test;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionCondition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An etcd and an API server of a test's own, on free ports, which k8s/node starts. No controller runs, and no pod. */
public final class ApiServer implements AutoCloseable {

    private static final int SERVED_SECONDS = 30;
    private static final int STOP_SECONDS = 30;

    private final Process process;
    private final KubernetesClient client;

    private ApiServer(Process process, Path kubeconfig) {
        this.process = process;
        // what it refuses for a wrong field it would refuse again, though it speaks of an error of its own
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(Config.fromKubeconfig(kubeconfig.toFile()))
                        .withRequestRetryBackoffLimit(0)
                        .build())
                .build();
    }

    /** Whether its programs are built. */
    public static boolean isBuilt() {
        return Files.isExecutable(NodePrograms.path("kube-apiserver"));
    }

    /**
     * Starts one, and waits until it answers.
     *
     * @param folder for its data, and for its logs
     */
    public static ApiServer start(Path folder) throws IOException {
        Path errors = folder.resolve("start.log");
        Process process = new ProcessBuilder(
                        NodePrograms.script("api", folder.toString()).words())
                .redirectError(errors.toFile())
                .start();
        BufferedReader output = process.inputReader();
        String kubeconfig = output.readLine();
        if (kubeconfig == null) {
            throw new IllegalStateException("the API server did not start: " + Files.readString(errors));
        }
        return new ApiServer(process, Path.of(kubeconfig));
    }

    /** Of somebody who may do anything. */
    public KubernetesClient client() {
        return client;
    }

    /** Creates a definition, and waits until its resources are served. */
    public void define(HasMetadata definition) {
        Resource<HasMetadata> created = client.resource(definition);
        created.create();
        created.waitUntilCondition(ApiServer::isServed, SERVED_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean isServed(HasMetadata definition) {
        List<CustomResourceDefinitionCondition> conditions =
                ((CustomResourceDefinition) definition).getStatus().getConditions();
        return conditions != null
                && conditions.stream()
                        .anyMatch(condition -> condition.getType().equals("Established")
                                && condition.getStatus().equals("True"));
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }
}
