package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A command that was run in a pod to its end.
 *
 * @param exitCode its exit code; -1 when it could not be started
 * @param output what it wrote, errors as well
 */
public record Exec(int exitCode, String output) {

    private static final int LIMIT_SECONDS = 60;

    /** Runs the command in the pod's first container. */
    public static Exec in(PodResource pod, String... command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ExecWatch exec = pod.writingOutput(output).writingError(output).exec(command)) {
            int exitCode =
                    exec.exitCode().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
            return new Exec(exitCode, output.toString(StandardCharsets.UTF_8));
        }
    }
}
