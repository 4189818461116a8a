package dev.shopwright.operator.installation;

import dev.shopwright.operator.test.NodePrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kubernetes' own controllers, as far as a shop needs them: of workloads, of what is left without an owner, of namespaces. */
final class Controllers implements AutoCloseable {

    private static final int STOP_SECONDS = 30;

    private static final List<String> NAMES = List.of(
            "deployment-controller",
            "replicaset-controller",
            "statefulset-controller",
            "job-controller",
            "garbage-collector-controller",
            "namespace-controller",
            "persistentvolumeclaim-protection-controller",
            "resourcequota-controller");

    private final Process process;

    private Controllers(Process process) {
        this.process = process;
    }

    /** Starts them; definitions that they are to know must be there. */
    static Controllers start(Path kubeconfig, Path log) throws IOException {
        return new Controllers(new ProcessBuilder(
                        NodePrograms.path("kube-controller-manager").toString(),
                        "--kubeconfig=" + kubeconfig,
                        "--controllers=" + String.join(",", NAMES),
                        "--leader-elect=false",
                        "--secure-port=0",
                        // nobody else is to be spared
                        "--kube-api-qps=1000",
                        "--kube-api-burst=1000")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }
}
