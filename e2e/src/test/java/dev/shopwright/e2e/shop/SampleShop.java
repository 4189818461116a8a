package dev.shopwright.e2e.shop;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The shop of {@code k8s/samples/shop.yaml}, which is made once for all tests that leave it as they have found it.
 *
 * @param untilReady how long it took from its application until the operator called it ready
 */
public record SampleShop(TestNamespace namespace, RunningShop shop, Duration untilReady) {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(SampleShop.class);

    /** The same for all; once it has not opened it is not tried again. */
    public static SampleShop of(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        return root.getStore(STORE)
                .computeIfAbsent(Opening.class, key -> open(Cluster.of(root)), Opening.class)
                .shop()
                .join();
    }

    /** Kept in the root store, which closes it after the last test. */
    private record Opening(TestNamespace namespace, CompletableFuture<SampleShop> shop) implements AutoCloseable {

        @Override
        public void close() {
            namespace.close();
        }
    }

    private static Opening open(Cluster cluster) {
        TestNamespace namespace = TestNamespace.create(cluster.client(), "sample", Map.of());
        try {
            return new Opening(namespace, CompletableFuture.completedFuture(open(namespace)));
        } catch (AssertionError | RuntimeException failure) {
            namespace.keepLeftovers("SampleShop");
            return new Opening(namespace, CompletableFuture.failedFuture(failure));
        }
    }

    private static SampleShop open(TestNamespace namespace) {
        Instant start = Instant.now();
        RunningShop shop =
                ShopDraft.samples(namespace, "shop.yaml").get(0).apply().awaitReady(LIMIT);
        Duration taken = Duration.between(start, Instant.now());
        return new SampleShop(namespace, shop.awaitRoutes(), taken);
    }
}
