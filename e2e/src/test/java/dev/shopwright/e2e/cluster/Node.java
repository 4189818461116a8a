package dev.shopwright.e2e.cluster;

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

    /** The call of k8s/node/node with these arguments. */
    public static Command script(String... arguments) {
        String script =
                Checkout.root().resolve("k8s").resolve("node").resolve("node").toString();
        return new Command(
                Stream.concat(Stream.of(script), Stream.of(arguments)).toList());
    }

    /** Where {@code k8s/node/node build} puts the programs. */
    public static Path program(String name) {
        String home =
                Path.of(System.getProperty("user.home"), ".cache", "shopwright").toString();
        return Path.of(System.getenv().getOrDefault("SHOPWRIGHT_CACHE", home), "bin", name);
    }

    /** Kills a component, such as {@code etcd}, without a warning, and starts it again. */
    public void kill(String component) {
        script("restart", "--kill", component).run(LIMIT);
    }

    /** Adds a second machine, and answers its name when it is ready. */
    public String addMachine() {
        script("add-machine").run(LIMIT);
        return "node-2";
    }

    public void removeMachine() {
        script("remove-machine").run(LIMIT);
    }

    /** What kubectl answers. */
    public String kubectl(String... arguments) {
        List<String> call = List.of(program("kubectl").toString(), "--kubeconfig", kubeconfig.toString());
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
