package dev.shopwright.operator.test;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The programs that k8s/node is made of, and the script that runs them. */
public final class NodePrograms {

    private NodePrograms() {}

    /** The call of k8s/node/node with these arguments. */
    public static Command script(String... arguments) {
        String script = Checkout.root().resolve("k8s/node/node").toString();
        return new Command(
                Stream.concat(Stream.of(script), Stream.of(arguments)).toList());
    }

    /** Where {@code k8s/node/node build} puts the programs. */
    public static Path path(String name) {
        String home =
                Path.of(System.getProperty("user.home"), ".cache", "shopwright").toString();
        return Path.of(System.getenv().getOrDefault("SHOPWRIGHT_CACHE", home), "bin", name);
    }
}
