package dev.shopwright.e2e.fault;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.operator.test.Command;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;

/** What may happen to a pod. */
enum Blow {
    /** It is deleted at once, and so has no time for its farewells. */
    KILLED((cluster, pod) ->
            cluster.client().pods().resource(pod).withGracePeriod(0).delete()),
    /** Its program stands still, as on a machine that hangs: it gives nothing back. */
    FROZEN((cluster, pod) -> {
        cluster.node();
        signal("STOP", pod);
    });

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final BiConsumer<Cluster, Pod> blow;

    Blow(BiConsumer<Cluster, Pod> blow) {
        this.blow = blow;
    }

    void deal(Cluster cluster, Pod pod) {
        blow.accept(cluster, pod);
    }

    /** Leaves no program that stands still. */
    void end(Pod pod) {
        if (this == FROZEN) {
            signal("KILL", pod);
        }
    }

    /** Sends it to what runs in the pod, which must be on this machine. */
    static void signal(String signal, Pod pod) {
        ProcessHandle.allProcesses()
                .filter(process -> isProgramOf(process, pod))
                .forEach(process -> Command.of("kill", "-" + signal, Long.toString(process.pid()))
                        .run(LIMIT));
    }

    /** The node's processes are this machine's, and those of a pod are in a cgroup that has its uid in its name. */
    private static boolean isProgramOf(ProcessHandle process, Pod pod) {
        boolean isOurs = process.info()
                .command()
                .filter(command -> !command.endsWith("/pause"))
                .isPresent();
        return isOurs
                && cgroupsOf(process)
                        .replace('_', '-')
                        .contains(pod.getMetadata().getUid());
    }

    private static String cgroupsOf(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cgroup"));
        } catch (IOException hasEnded) {
            return "";
        }
    }
}
