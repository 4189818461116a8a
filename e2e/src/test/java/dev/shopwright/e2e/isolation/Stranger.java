package dev.shopwright.e2e.isolation;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pod with a shell that passes itself off as one of a shop's. It is never ready, so that nobody is led to it. */
record Stranger(PodResource pod) {

    /** As if it were of this component of the shop. */
    static Stranger posingAs(RunningShop shop, String component, TestNamespace namespace) {
        String name = "posing-as-%s-%s".formatted(shop.name(), component);
        Manifest.of("stranger.yaml")
                .with("name", name)
                .with("shop", shop.name())
                .with("component", component)
                .create(namespace.client());
        PodResource pod = namespace.client().pods().withName(name);
        pod.waitUntilCondition(Stranger::isRunning, 60, TimeUnit.SECONDS);
        return new Stranger(pod);
    }

    private static boolean isRunning(@Nullable Pod pod) {
        return pod != null && "Running".equals(pod.getStatus().getPhase());
    }

    /** Those that let it connect, of which it tries all at once. */
    Set<Target> reached(Collection<Target> targets) {
        String script = targets.stream()
                .map(target -> "(nc -w 2 %s %d </dev/null) >/dev/null && echo '%s' &"
                        .formatted(target.address(), target.port(), target.name()))
                .collect(Collectors.joining("\n", "exec 2>/dev/null\n", "\nwait"));
        Set<String> connected =
                Exec.in(pod, "sh", "-c", script).output().lines().collect(Collectors.toSet());
        return targets.stream()
                .filter(target -> connected.contains(target.name()))
                .collect(Collectors.toSet());
    }
}
