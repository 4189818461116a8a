package dev.shopwright.e2e.rollout;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.shop.Service;
import dev.shopwright.operator.test.Checkout;
import dev.shopwright.operator.test.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Variants of this build's images, which the cluster is given when they are first asked for. */
public record Images(Cluster cluster) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A machine that joins the cluster later is given them too, so the archives stay. */
    private static final Path ARCHIVES = Path.of("target", "images").toAbsolutePath();

    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    /** The image's name. The test is aborted where the image can't be had. */
    public String of(Service service, Variant variant) {
        return LOADED.computeIfAbsent(service.id() + "-" + variant.tag(), name -> load(service, variant));
    }

    /** Those of every service, so that an update need not wait for them. */
    public void prepare(Variant variant) {
        Stream.of(Service.values()).forEach(service -> of(service, variant));
    }

    private String load(Service service, Variant variant) {
        Path archive = Checkout.root().resolve("services/%s/target/jib-image.tar".formatted(service.id()));
        Assumptions.assumeTrue(Files.exists(archive), "needs the services' images: make images");
        Path derived = folder().resolve("%s-%s.tar".formatted(service.id(), variant.tag()));
        List<String> words = new ArrayList<>(List.of(script("images/variant"), archive.toString(), variant.tag()));
        words.addAll(variant.variables());
        words.add(derived.toString());
        String image = new Command(words).run(LIMIT).strip();
        give(derived);
        return image;
    }

    private void give(Path archive) {
        if (cluster.hasOwnImages()) {
            Command.of(script("cluster/node"), "load", archive.toString()).run(LIMIT);
        } else {
            Assumptions.assumeTrue(
                    Command.of(script("cluster/kind"), "load", archive.toString())
                            .succeeds(LIMIT),
                    "needs a cluster that takes images from files: CLUSTER=kind or CLUSTER=node");
        }
    }

    private static Path folder() {
        try {
            return Files.createDirectories(ARCHIVES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String name) {
        return Checkout.root().resolve("k8s").resolve(name).toString();
    }
}
