package dev.shopwright.e2e.cluster;

import dev.shopwright.operator.test.Command;
import dev.shopwright.operator.test.NodePrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cluster of k8s/node, which runs on this machine: its script can make it fail in the ways that machines fail. */
public final class Node {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path kubeconfig;

    private Node(Path kubeconfig) {
        this.kubeconfig = kubeconfig;
    }

    /** The one whose kubeconfig this is, if any. */
    static Optional<Node> of(Path kubeconfig) {
        return kubeconfig().filter(own -> isSame(own, kubeconfig)).map(Node::new);
    }

    /** The kubeconfig of the one that is up, if any. */
    static Optional<Path> kubeconfig() {
        String state = System.getenv().getOrDefault("SHOPWRIGHT_STATE", "/var/lib/shopwright-node");
        return Optional.of(Path.of(state, "admin.conf")).filter(Files::isReadable);
    }

    /** Kills a component, such as {@code etcd}, without a warning, and starts it again. */
    public void kill(String component) {
        NodePrograms.script("restart", "--kill", component).run(LIMIT);
    }

    /** Adds a second machine, and answers its name when it is ready. */
    public String addMachine() {
        NodePrograms.script("add-machine").run(LIMIT);
        return "node-2";
    }

    public void removeMachine() {
        NodePrograms.script("remove-machine").run(LIMIT);
    }

    /** What kubectl answers. */
    public String kubectl(String... arguments) {
        List<String> call = List.of(NodePrograms.path("kubectl").toString(), "--kubeconfig", kubeconfig.toString());
        return new Command(Stream.concat(call.stream(), Stream.of(arguments)).toList()).run(LIMIT);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
